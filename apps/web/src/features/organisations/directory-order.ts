import type { OrganisationEntry } from "@sinergi/api/organisations/organisations.schema";
import type { Findable } from "@sinergi/domain/organisations/find-organisations";
import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS, TEAM_SEATS } from "@sinergi/domain/organisations/vocabulary";
import type { OrganisationOrder } from "#urls/organisations.url";

export type Entry = OrganisationEntry & Findable;

/** A row of the directory with what it is searched by. */
export function findable(row: OrganisationEntry): Entry {
  const { held } = row;
  return { ...row, seat: held?.seat ?? null, teamGroups: [held?.group, held?.pokja].filter((code) => typeof code === "string") };
}

/** Rows in an order; equal ones by name. Who has no seat stands behind all seats, whichever way they are turned. */
export function orderOrganisations(rows: readonly Entry[], { sort, descending }: OrganisationOrder): readonly Entry[] {
  const turn = descending ? -1 : 1;
  return rows.toSorted((a, b) => seatless(a, b, sort) || turn * compare(a, b, sort) || a.name.localeCompare(b.name, "id"));
}

function seatless(a: Entry, b: Entry, sort: OrganisationOrder["sort"]): number {
  return sort === "seat" ? Number(a.seat === null) - Number(b.seat === null) : 0;
}

function compare(a: Entry, b: Entry, sort: OrganisationOrder["sort"]): number {
  switch (sort) {
    case "name":
      return a.name.localeCompare(b.name, "id");
    case "kind":
      return ORGANISATION_KINDS.indexOf(a.kind) - ORGANISATION_KINDS.indexOf(b.kind);
    case "group":
      return STAKEHOLDER_GROUPS.indexOf(a.group) - STAKEHOLDER_GROUPS.indexOf(b.group);
    case "seat":
      return rankOf(a) - rankOf(b);
    case "programmes":
      return a.programmes.length - b.programmes.length;
  }
}

function rankOf({ seat }: Entry): number {
  return seat === null ? TEAM_SEATS.length : TEAM_SEATS.indexOf(seat);
}
