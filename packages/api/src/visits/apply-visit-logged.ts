import type { Scoped } from "@sinergi/db/access/scoped";
import { insertVisits, listVisitsOfDays, type OwnVisit } from "@sinergi/db/fieldwork/visits.store";
import { isFarFromVillage, polygonsOf } from "@sinergi/domain/fieldwork/far-from-village";
import { isInAHurry } from "@sinergi/domain/fieldwork/visit-flags";
import { visitLoggedSchema, type VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import { raiseFromVisit } from "#referrals/raise-from-visit";
import type { Applier, Told, Verdict } from "#sync/applier";
import { parseBody } from "#sync/parse-body";

/** A visit becomes a row whatever is odd about it: it was made. What is odd stays with it as a flag; the same visit twice is for a person to look at. */
export const applyVisitLogged: Applier<VisitLogged> = {
  parse: (body) => parseBody(visitLoggedSchema, body),

  async apply(tx, record, value) {
    const [verdict] = await applyVisits(tx, [{ record, value }]);
    if (!verdict) throw new Error("A visit was not decided about");
    return verdict;
  },

  applyAll: applyVisits,
};

async function applyVisits(tx: Scoped, told: readonly Told<VisitLogged>[]): Promise<readonly Verdict[]> {
  const userId = told[0]?.record.userId ?? "";
  // Each is held against those that stood before the batch, and those of the batch before it.
  const standing = new Map((await listVisitsOfDays(tx, userId, [...new Set(told.map(({ value }) => value.onDay))])).map((visit) => [visit.id, visit]));
  const decided: { readonly told: Told<VisitLogged>; readonly found: Found; readonly flags: readonly RecordFlag[] }[] = [];
  for (const one of told) {
    const { record: { id }, value: { familyId, onDay, kind, startedAt, minutes } } = one;
    const found = await gather(one, [...standing.values()]);
    decided.push({ told: one, found, flags: flagsOf(found, one) });
    standing.set(id, { id, familyId, onDay, kind, startedAt, minutes });
  }

  const fresh = await insertVisits(tx, decided.map(({ told: { record: { id, userName }, value: said }, found: { villageCode }, flags }) => ({ id, userId, userName, villageCode: villageCode ?? "", flags, said })));
  for (const { told: { record: { id, userName }, value: { familyId, onDay, needs, members } }, found: { villageCode } } of decided) {
    // A correction tells what was raised already: raising is the action area's to keep to once.
    if (fresh.has(id) && villageCode !== null) await raiseFromVisit(tx, { id, familyId, villageCode, userId, userName, onDay, needs, members });
  }
  return decided.map(({ told: { record: { id } }, found: { sameVisit, isOwn }, flags }) =>
    sameVisit === null ? { status: "APPLIED", code: isOwn ? null : "OUT_OF_ASSIGNMENT", flags, targetId: id } : { status: "REVIEW", code: "MAYBE_DUPLICATE", flags, detail: { other: sameVisit }, targetId: id });
}

interface Found {
  readonly isOwn: boolean;
  /** null: no version knows the family. */
  readonly villageCode: string | null;
  readonly boundary: unknown;
  readonly sameVisit: string | null;
  readonly hurried: boolean;
}

async function gather({ record, value: said }: Told<VisitLogged>, standing: readonly OwnVisit[]): Promise<Found> {
  const villageCode = await record.villageOf(said.familyId);
  const sameDay = standing.filter(({ id, onDay }) => onDay === said.onDay && id !== record.id && id !== record.amends);
  // Of several the oldest by its id, so that the answer does not hang on what came in which batch.
  const [oldest] = sameDay.filter(({ familyId, kind }) => familyId === said.familyId && kind === said.kind).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    isOwn: await record.owns(said.familyId, said.onDay),
    villageCode,
    boundary: said.place === null ? null : await record.boundaryOf(villageCode),
    sameVisit: oldest?.id ?? null,
    hurried: isInAHurry(said, sameDay.filter(({ familyId }) => familyId !== said.familyId)),
  };
}

function flagsOf({ isOwn, boundary, sameVisit, hurried }: Found, { record, value: { place } }: Told<VisitLogged>): RecordFlag[] {
  const flags: RecordFlag[] = [...record.flags];
  if (!isOwn) flags.push("OUT_OF_ASSIGNMENT");
  if (sameVisit !== null) flags.push("MAYBE_DUPLICATE");
  if (place !== null && isFarFromVillage(place, polygonsOf(boundary))) flags.push("FAR_FROM_VILLAGE");
  if (hurried) flags.push("IN_A_HURRY");
  return flags;
}
