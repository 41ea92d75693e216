import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS, TEAM_SEATS } from "@sinergi/domain/organisations/vocabulary";
import type { Wanted } from "@sinergi/domain/organisations/find-organisations";
import { programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** Columns the directory can be sorted by. */
export const ORGANISATION_SORTS = ["name", "kind", "group", "seat", "programmes"] as const;
export type OrganisationSort = (typeof ORGANISATION_SORTS)[number];

/** What the directory is narrowed to. The text is looked for in names of offices, which are no secret. */
export const organisationsSearchSchema = z.object({
  cari: readable(z.string().check(z.regex(/^.{1,80}$/))),
  jenis: readable(programmeCode),
  pihak: readable(programmeCode),
  duduk: readable(programmeCode),
  kelompok: readable(programmeCode),
  urut: readable(z.string().check(z.regex(/^-?(name|kind|group|seat|programmes)$/))),
});
export type OrganisationsSearch = z.infer<typeof organisationsSearchSchema>;

const column = readable(z.string().check(z.regex(/^-?[a-z]{2,20}$/i)));
/** How the tables of one organisation are sorted, and the programme looked for. Names of its people are looked for outside the address. */
export const organisationSearchSchema = z.object({ urutOrang: column, urutDuduk: column, urutNama: column, urutProgram: column, urutCatatan: column, cari: readable(z.string().check(z.regex(/^.{1,80}$/))) });
export type OrganisationSearch = z.infer<typeof organisationSearchSchema>;

const SEATS_ASKED = [...TEAM_SEATS, "ANY", "NONE"] as const;

export function wantedIn({ cari, jenis, pihak, duduk, kelompok }: OrganisationsSearch): Wanted {
  return {
    text: cari,
    kind: ORGANISATION_KINDS.find((kind) => kind === jenis),
    group: STAKEHOLDER_GROUPS.find((group) => group === pihak),
    seat: SEATS_ASKED.find((seat) => seat === duduk),
    teamGroup: kelompok,
  };
}

export interface OrganisationOrder {
  readonly sort: OrganisationSort;
  readonly descending: boolean;
}

/** `urut=-programmes`: a dash means the largest first. */
export function organisationOrder({ urut }: OrganisationsSearch): OrganisationOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: ORGANISATION_SORTS.find((sort) => sort === name) ?? "name", descending: urut?.startsWith("-") ?? false };
}

/** The order after a press on a column: the same one is turned around; the usual order is not written down. */
export function nextOrganisationOrder(now: OrganisationOrder, key: string): string | undefined {
  const descending = now.sort === key ? !now.descending : key === "programmes";
  if (key === "name" && !descending) return undefined;
  return `${descending ? "-" : ""}${key}`;
}
