import type { Scoped } from "@sinergi/db/access/scoped";
import { findOrganisation, type OrganisationListed } from "@sinergi/db/organisations/organisations.store";
import { findPerson, type PersonRow } from "@sinergi/db/organisations/people.store";
import { findSeat, lockSeats, type SeatRow } from "@sinergi/db/organisations/seats.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayEditOrganisations, mayEditPeople } from "@sinergi/domain/organisations/organisations.policy";
import { refused } from "#platform/refusals";

/** The organisation the secretariat is about to change; to anybody else it looks like none. */
export async function gatherOwned(tx: Scoped, actor: Actor, code: string): Promise<OrganisationListed> {
  const row = mayEditOrganisations(actor) ? await findOrganisation(tx, code) : null;
  if (!row) throw refused({ code: "organisation_not_found" });
  return row;
}

/** An organisation whose people the caller keeps. */
export async function gatherKept(tx: Scoped, actor: Actor, code: string): Promise<OrganisationListed> {
  const row = mayEditPeople(actor, code) ? await findOrganisation(tx, code) : null;
  if (!row) throw refused({ code: "organisation_not_found" });
  return row;
}

/** A person whom the caller keeps; anybody else's looks like none. */
export async function gatherPerson(tx: Scoped, actor: Actor, id: string): Promise<PersonRow> {
  const person = await findPerson(tx, id);
  if (!person || !mayEditPeople(actor, person.organisation)) throw refused({ code: "person_not_found" });
  return person;
}

/** A seat the secretariat is about to change; no other seat moves meanwhile. */
export async function gatherSeat(tx: Scoped, actor: Actor, id: string): Promise<SeatRow> {
  if (!mayEditOrganisations(actor)) throw refused({ code: "seat_not_found" });
  await lockSeats(tx);
  const seat = await findSeat(tx, id);
  if (!seat) throw refused({ code: "seat_not_found" });
  return seat;
}
