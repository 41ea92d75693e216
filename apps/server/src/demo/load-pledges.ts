import { randomUUID } from "node:crypto";
import { asSystem, OPERATOR, type Scoped } from "@sinergi/db/access/scoped";
import { gatherOverlap } from "@sinergi/api/partners/gather-overlap";
import type { Database } from "@sinergi/db/access/database";
import { findArea } from "@sinergi/db/areas/areas.store";
import { findOrganisationName } from "@sinergi/db/organisations/organisations.store";
import { listPeople } from "@sinergi/db/organisations/people.store";
import { addPledgeEvent, insertPledge, listPledgeEvents, tellPledgeOfThePast, writePledgeMatch, writePledgeResult, writePledgeState } from "@sinergi/db/partners/pledges.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import { parseDay, partsOf, periodBounds, type Day } from "@sinergi/domain/time/day";
import { SIMULATED_PLEDGES, type SimulatedPledge } from "@sinergi/seed/pledge-simulation";

/** A few pledges of the simulation, each act by a simulated person of the organisation that would do it. */
export async function loadPledges(db: Database, today: Day): Promise<void> {
  for (const pledge of SIMULATED_PLEDGES) {
    const id = randomUUID();
    const inName = <T>(organisation: string, work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(db, { today, actor: simulatedActor(organisation) }, work);
    const known = await inName(pledge.partner, async (tx) => (await findOrganisationName(tx, pledge.partner)) !== null && (await findArea(tx, pledge.area)) !== null);
    if (!known) continue;
    await inName(pledge.partner, (tx) => submit(tx, { id, pledge, today }));
    if (pledge.match) await inName(pledge.match.handler, (tx) => takeOn(tx, id, pledge));
    const { end } = pledge;
    if (typeof end === "object" && "withdrawn" in end) await inName(pledge.partner, (tx) => close(tx, { id, state: "WITHDRAWN", act: "withdraw", reason: end.withdrawn }));
    if (typeof end === "object" && "declined" in end) await inName("BAPPEDA", (tx) => close(tx, { id, state: "DECLINED", act: "decline", reason: end.declined }));
    await inName(pledge.partner, async (tx) => {
      await tellPledgeOfThePast(tx, id, pledge.sentDaysAgo);
      const last = (await listPledgeEvents(tx, id)).at(-1);
      // The result is of the day of the last act; written after it, it must not look like news of today.
      if (typeof end === "object" && "done" in end) await writePledgeResult(tx, id, { ...end.done, on: parseDay(last?.at.slice(0, 10) ?? "") ?? today });
      await tellPledgeOfThePast(tx, id, 0);
    });
  }
}

function simulatedActor(organisation: string): Actor {
  const isPartner = ["BAZNAS", "BANK", "DUNIA_USAHA", "LSM"].includes(organisation);
  const role = isPartner ? "PARTNER" : "AGENCY_HEAD";
  return { ...OPERATOR, id: `simulasi-${organisation}`, name: `${organisation} (simulasi)`, role, agency: organisation, scope: SCOPE_OF_ROLE[role] };
}

/** What helped there when it was sent: the same question that is asked of everybody. */
async function submit(tx: Scoped, { id, pledge, today }: { readonly id: string; readonly pledge: SimulatedPledge; readonly today: Day }): Promise<void> {
  const { first, last } = periodBounds(String(partsOf(today).year));
  const { partner, area, need, quantity, unit, amountIdr, note } = pledge;
  const overlap = await gatherOverlap(tx, await snapshotOn(tx, { on: null, today }), { area, need });
  await insertPledge(tx, { id, partner, area, need, quantity, unit, amountIdr, fromDay: first, toDay: last, note, overlap: overlap.map(({ code }) => code) });
  await addPledgeEvent(tx, { id, state: "SUBMITTED", act: "submit", reason: "" });
}

async function takeOn(tx: Scoped, id: string, { match, end }: SimulatedPledge): Promise<void> {
  if (!match) return;
  const people = await listPeople(tx, { organisation: match.handler, seen: "all" });
  const contact = people.find(({ isMain, toDay }) => isMain && toDay === null)?.id ?? null;
  await writePledgeMatch(tx, id, { ...match, contact, note: "" });
  await addPledgeEvent(tx, { id, state: "MATCHED", act: "match", reason: "" });
  if (end === undefined || (typeof end === "object" && !("done" in end))) return;
  await writePledgeState(tx, id, "RUNNING");
  await addPledgeEvent(tx, { id, state: "RUNNING", act: "start", reason: "" });
  if (typeof end === "object") await addPledgeEvent(tx, { id, state: "DONE", act: "finish", reason: end.done.note });
}

async function close(tx: Scoped, { id, state, act, reason }: { readonly id: string; readonly state: "WITHDRAWN" | "DECLINED"; readonly act: string; readonly reason: string }): Promise<void> {
  await writePledgeState(tx, id, state);
  await addPledgeEvent(tx, { id, state, act, reason });
}
