import type { OrganisationListed } from "@sinergi/db/organisations/organisations.store";
import type { PersonRow } from "@sinergi/db/organisations/people.store";
import type { SeatRow } from "@sinergi/db/organisations/seats.store";
import { holdsOn } from "@sinergi/domain/organisations/holding";
import { nameOn } from "@sinergi/domain/organisations/name-on";
import type { Day } from "@sinergi/domain/time/day";
import type { OrganisationEntry } from "#organisations/organisations.schema";

interface Around {
  readonly seats: readonly SeatRow[];
  readonly people: readonly PersonRow[];
  /** The day whose names are asked for. */
  readonly on: Day;
  readonly today: Day;
}

/** An organisation as the directory shows it: its name of the day asked for, its seat and its main contact of today. */
export function organisationEntry({ code, kind, group, names, programmes, ...row }: OrganisationListed, { seats, people, on, today }: Around): OrganisationEntry {
  const named = nameOn(names, on) ?? row;
  const held = seats.find((seat) => seat.organisation === code && holdsOn(seat, today));
  const contact = people.find((person) => person.organisation === code && person.isMain && holdsOn(person, today));
  return {
    code, kind, group, programmes, name: named.name, nameEn: named.nameEn,
    formerNames: [...new Set(names.map(({ name }) => name))].filter((name) => name !== named.name),
    held: held ?? null,
    contact: contact ?? null,
  };
}
