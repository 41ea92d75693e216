import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listOrganisations, writeName } from "@sinergi/db/organisations/organisations.store";
import { insertPerson, writePersonEnd } from "@sinergi/db/organisations/people.store";
import { insertSeat } from "@sinergi/db/organisations/seats.store";
import { giveSeat, type SeatHeld } from "@sinergi/domain/organisations/give-seat";
import { personDraftSchema } from "@sinergi/domain/organisations/organisation.schema";
import { dayOf, partsOf, type Day } from "@sinergi/domain/time/day";
import { POSITION_OF_KIND, RENAMED_OFFICE, SIMULATED_SEATS, simulatedOfficial } from "@sinergi/seed/team-simulation";

/** The simulated TKPK: seats on a decree of last year's start, an official to call at every office, one who left, one office renamed. */
export async function loadTeam(tx: Scoped, today: Day): Promise<void> {
  const { year } = partsOf(today);
  const since = dayOf({ year: year - 1, month: 2, day: 3 }) ?? today;
  const organisations = await listOrganisations(tx);
  const known = new Map(organisations.map((organisation) => [organisation.code, organisation]));
  const held: SeatHeld[] = [];
  for (const { organisation, seat, group, pokja } of SIMULATED_SEATS) {
    const given = giveSeat({ organisation, seat, fromDay: since, toDay: null }, { held, today });
    if (!known.has(organisation) || !given.ok) continue;
    held.push(given.value);
    await insertSeat(tx, { id: randomUUID(), organisation, seat, group, pokja, decreeNumber: `SK Bupati (simulasi) 000/TKPK/${year - 1}`, decreeDay: since, fromDay: since });
  }
  for (const [at, { code, kind }] of organisations.entries()) {
    const position = POSITION_OF_KIND[kind];
    if (position === undefined) continue;
    const official = { phone: `0728-000-${String(100 + at)}`, email: `${code.toLowerCase().replaceAll("_", ".")}@demo.sinergi.example`, fromDay: since };
    await insertPerson(tx, { ...personDraftSchema.parse({ ...official, name: simulatedOfficial(at), position, isMain: true, isPublic: kind !== "VERTICAL" }), id: randomUUID(), organisation: code });
  }
  await tellHistory(tx, { known, since, today });
}

interface Known {
  readonly known: ReadonlyMap<string, { readonly name: string; readonly nameEn: string }>;
  readonly since: Day;
  readonly today: Day;
}

async function tellHistory(tx: Scoped, { known, since, today }: Known): Promise<void> {
  const { year } = partsOf(today);
  const left = randomUUID();
  if (known.has("DINSOS")) {
    const before = dayOf({ year: year - 3, month: 1, day: 2 }) ?? since;
    await insertPerson(tx, { ...personDraftSchema.parse({ name: simulatedOfficial(96), position: "Sekretaris", fromDay: before }), id: left, organisation: "DINSOS" });
    await writePersonEnd(tx, left, since);
    await insertPerson(tx, { ...personDraftSchema.parse({ name: simulatedOfficial(91), position: "Kepala bidang perlindungan dan jaminan sosial", phone: "0728-000-301", fromDay: since }), id: randomUUID(), organisation: "DINSOS" });
  }
  const { code, before, beforeEn, decree } = RENAMED_OFFICE;
  const renamed = known.get(code);
  if (!renamed) return;
  await writeName(tx, code, { name: before, nameEn: beforeEn, fromDay: null, decree: null });
  await writeName(tx, code, { name: renamed.name, nameEn: renamed.nameEn, fromDay: dayOf({ year: year - 1, month: 1, day: 2 }) ?? today, decree });
}
