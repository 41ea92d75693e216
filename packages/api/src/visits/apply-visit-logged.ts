import type { Scoped } from "@sinergi/db/access/scoped";
import { insertVisit, listVisitsOfDay } from "@sinergi/db/fieldwork/visits.store";
import { isFarFromVillage, polygonsOf } from "@sinergi/domain/fieldwork/far-from-village";
import { isInAHurry } from "@sinergi/domain/fieldwork/visit-flags";
import { visitLoggedSchema, type VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import { raiseFromVisit } from "#referrals/raise-from-visit";
import type { Applier, ReceivedRecord } from "#sync/applier";
import { parseBody } from "#sync/parse-body";

/** A visit becomes a row whatever is odd about it: it was made. What is odd stays with it as a flag; the same visit twice is for a person to look at. */
export const applyVisitLogged: Applier<VisitLogged> = {
  parse: (body) => parseBody(visitLoggedSchema, body),

  async apply(tx, record, said) {
    const found = await gather(tx, record, said);
    const flags = flagsOf(found, record, said);

    const { id, userId, userName } = record;
    const isNew = await insertVisit(tx, { id, userId, userName, villageCode: found.villageCode ?? "", flags, said });
    // A correction tells what was raised already: raising is the action area's to keep to once.
    if (isNew && found.villageCode !== null) await raiseFromVisit(tx, { id, familyId: said.familyId, villageCode: found.villageCode, userId, userName, onDay: said.onDay, needs: said.needs, members: said.members });
    if (found.sameVisit !== null) return { status: "REVIEW", code: "MAYBE_DUPLICATE", flags, detail: { other: found.sameVisit }, targetId: id };
    return { status: "APPLIED", code: found.isOwn ? null : "OUT_OF_ASSIGNMENT", flags, targetId: id };
  },
};

interface Found {
  readonly isOwn: boolean;
  /** null: no version knows the family. */
  readonly villageCode: string | null;
  readonly boundary: unknown;
  readonly sameVisit: string | null;
  readonly hurried: boolean;
}

async function gather(tx: Scoped, record: ReceivedRecord, said: VisitLogged): Promise<Found> {
  const villageCode = await record.villageOf(said.familyId);
  const sameDay = (await listVisitsOfDay(tx, record.userId, said.onDay)).filter(({ id }) => id !== record.id && id !== record.amends);
  return {
    isOwn: await record.owns(said.familyId, said.onDay),
    villageCode,
    boundary: said.place === null ? null : await record.boundaryOf(villageCode),
    sameVisit: sameDay.find(({ familyId, kind }) => familyId === said.familyId && kind === said.kind)?.id ?? null,
    hurried: isInAHurry(said, sameDay.filter(({ familyId }) => familyId !== said.familyId)),
  };
}

function flagsOf({ isOwn, boundary, sameVisit, hurried }: Found, record: ReceivedRecord, { place }: VisitLogged): RecordFlag[] {
  const flags: RecordFlag[] = [...record.flags];
  if (!isOwn) flags.push("OUT_OF_ASSIGNMENT");
  if (sameVisit !== null) flags.push("MAYBE_DUPLICATE");
  if (place !== null && isFarFromVillage(place, polygonsOf(boundary))) flags.push("FAR_FROM_VILLAGE");
  if (hurried) flags.push("IN_A_HURRY");
  return flags;
}
