import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { SnapshotProgramme } from "#cells";
import type { Figures } from "#figures";
import { ratio, type Range } from "#rates";

/** What the head of an agency is asked about one of its programmes. Counts are families of the snapshot. */
export interface AgencyProgramme {
  readonly code: string;
  readonly name: string;
  readonly side: Side;
  readonly quota: number | null;
  readonly eligible: number;
  /** Eligible and not reached. */
  readonly missed: number;
  readonly recipients: number;
  readonly recipientsNotEligible: number;
  readonly coverage: Range;
  /** The coverage the quota allows, 0-1: a full quota given to eligible families alone. Null without a quota or without eligible families. */
  readonly reachable: number | null;
  /** Recipients that also receive a programme declared as conflicting, the most first; pairs without a family are left out. */
  readonly conflicts: readonly { readonly with: string; readonly name: string; readonly families: number }[];
}

/** The programmes of one agency, those with the most missed families first. */
export function agencyProgrammes({ figures, programmes, agency }: { readonly figures: Pick<Figures, "programmes" | "overlap">; readonly programmes: readonly SnapshotProgramme[]; readonly agency: string }): readonly AgencyProgramme[] {
  const figuresByCode = new Map(figures.programmes.map((one) => [one.code, one]));
  const names = new Map(programmes.map(({ code, name }) => [code, name]));
  return programmes
    .filter(({ owner }) => owner === agency)
    .flatMap(({ code, name, side, quota }): AgencyProgramme[] => {
      const found = figuresByCode.get(code);
      if (!found) return [];
      const { eligible, missed, recipients, recipientsNotEligible, coverage } = found;
      const reachable = quota === null ? null : ratio(Math.min(quota, eligible), eligible);
      return [{ code, name, side, quota, eligible, missed, recipients, recipientsNotEligible, coverage, reachable, conflicts: conflictsOf(figures, code, names) }];
    })
    .toSorted((a, b) => b.missed - a.missed || (a.code < b.code ? -1 : 1));
}

function conflictsOf({ overlap }: Pick<Figures, "overlap">, code: string, names: ReadonlyMap<string, string>): AgencyProgramme["conflicts"] {
  return overlap
    .filter(({ a, b, relation, both }) => relation === "CONFLICTING" && both > 0 && (a === code || b === code))
    .map(({ a, b, both }) => ({ with: a === code ? b : a, families: both }))
    .map((pair) => ({ ...pair, name: names.get(pair.with) ?? pair.with }))
    .toSorted((one, other) => other.families - one.families || (one.with < other.with ? -1 : 1));
}
