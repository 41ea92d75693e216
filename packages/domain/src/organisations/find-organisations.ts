import type { OrganisationKind, StakeholderGroup, TeamSeat } from "#organisations/vocabulary";

/** What a directory is searched and narrowed by. */
export interface Findable {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly formerNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly group: StakeholderGroup;
  readonly seat: TeamSeat | null;
  /** Codes of the programme group and the pokja it sits in. */
  readonly teamGroups: readonly string[];
}

export interface Wanted {
  readonly text?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly group?: StakeholderGroup | undefined;
  /** `ANY`: has a seat; `NONE`: has none. */
  readonly seat?: TeamSeat | "ANY" | "NONE" | undefined;
  readonly teamGroup?: string | undefined;
}

/** The organisations that answer to all that is asked; a text is looked for in code, both names and the names of before. */
export function findOrganisations<Row extends Findable>(rows: readonly Row[], { text, kind, group, seat, teamGroup }: Wanted): readonly Row[] {
  const words = fold(text ?? "").split(" ").filter((word) => word !== "");
  return rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (group === undefined || row.group === group) &&
      (seat === undefined || sits(row.seat, seat)) &&
      (teamGroup === undefined || row.teamGroups.includes(teamGroup)) &&
      isNamed(row, words),
  );
}

function sits(seat: TeamSeat | null, wanted: NonNullable<Wanted["seat"]>): boolean {
  if (wanted === "ANY") return seat !== null;
  return wanted === "NONE" ? seat === null : seat === wanted;
}

function isNamed({ code, name, nameEn, formerNames }: Findable, words: readonly string[]): boolean {
  const names = [code, name, nameEn, ...formerNames].map(fold);
  return words.every((word) => names.some((one) => one.includes(word)));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, " ").trim();
}
