import type { CompareAnswer, ComparedRow } from "@sinergi/api/compare/compare.schema";
import type { CompareSearch } from "#urls/compare.url";
import type { MarkFilter } from "#urls/families.url";

export type CompareKind = "wilayah" | "program" | "potret";

/** What one side looks at; undefined is the whole regency, no programme, today. */
export interface SideInput {
  readonly area?: string | undefined;
  readonly programme?: string | undefined;
  readonly on?: string | undefined;
}

export interface Sides {
  readonly kind: CompareKind;
  readonly left: SideInput;
  readonly right: SideInput;
}

/** The two sides of an address: the right one differs from the left by what is compared. */
export function readSides({ apa = "wilayah", wil, wil2, prog, prog2, tgl, tgl2 }: CompareSearch): Sides {
  const kind: CompareKind = apa === "program" || apa === "potret" ? apa : "wilayah";
  const left = { area: wil, programme: prog, on: tgl };
  const right = { ...left, ...(kind === "wilayah" ? { area: wil2 } : kind === "program" ? { programme: prog2 } : { on: tgl2 }) };
  return { kind, left, right };
}

/** The same address with its sides changed over. */
export function swapped(search: CompareSearch): CompareSearch {
  const { kind } = readSides(search);
  if (kind === "wilayah") return { ...search, wil: search.wil2, wil2: search.wil };
  if (kind === "program") return { ...search, prog: search.prog2, prog2: search.prog };
  return { ...search, tgl: search.tgl2, tgl2: search.tgl };
}

export interface CompareCardProps {
  readonly answer: CompareAnswer;
  readonly sides: Sides;
}

type Part = Omit<MarkFilter, "area" | "on" | "programme"> & { readonly ofProgramme?: true };
const POOR = [1, 2, 3, 4];

/** Which families each figure counts. */
const PARTS: Readonly<Record<ComparedRow["key"], Part>> = {
  families: {},
  poor: { deciles: POOR },
  poorest: { deciles: [1] },
  withoutDecile: { deciles: [0] },
  poorWithoutHelp: { deciles: POOR, exactly: [] },
  bothSides: { sides: "both" },
  completePackage: { package: "complete" },
  eligible: { ofProgramme: true, eligibility: ["yes"] },
  recipients: { ofProgramme: true, receives: true },
  coverage: { ofProgramme: true, eligibility: ["yes"], receives: true },
  exclusionError: { ofProgramme: true, eligibility: ["yes"], receives: false },
  inclusionError: { ofProgramme: true, eligibility: ["no"], receives: true },
};

export function figureFilter(key: ComparedRow["key"], { area, on, programme }: SideInput): MarkFilter {
  const { ofProgramme, ...part } = PARTS[key];
  return { area, on, ...(ofProgramme ? { programme } : {}), ...part };
}

/** The figure whose shares differ most; null where none can be compared. */
export function largestDifference(rows: readonly ComparedRow[]): { readonly key: ComparedRow["key"]; readonly points: number } | null {
  const known = rows.flatMap(({ key, points }) => (points?.value == null ? [] : [{ key, points: points.value }]));
  const [first] = known.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return first ?? null;
}
