import { findSameHousingCheck, insertHousingCheck } from "@sinergi/db/fieldwork/housing-checks.store";
import { isFarFromVillage, polygonsOf } from "@sinergi/domain/fieldwork/far-from-village";
import { housingCheckedSchema, type HousingChecked } from "@sinergi/domain/fieldwork/housing-checked.schema";
import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { Applier } from "#sync/applier";
import { parseBody } from "#sync/parse-body";

/** The verification form is a fact like a visit: kept whatever is odd about it. */
export const applyHousingChecked: Applier<HousingChecked> = {
  parse: (body) => parseBody(housingCheckedSchema, body),

  async apply(tx, record, said) {
    const { userId, userName, amends, id } = record;
    const { place, familyId } = said;
    const boundary = place === null ? null : await record.boundaryOf(await record.villageOf(familyId));
    const other = await findSameHousingCheck(tx, { id, userId, familyId, onDay: said.onDay });
    const sameCheck = other === amends ? null : other;
    const isOwn = await record.owns(familyId, said.onDay);
    const flags: RecordFlag[] = [...record.flags];
    if (!isOwn) flags.push("OUT_OF_ASSIGNMENT");
    if (sameCheck !== null) flags.push("MAYBE_DUPLICATE");
    if (place !== null && isFarFromVillage(place, polygonsOf(boundary))) flags.push("FAR_FROM_VILLAGE");

    await insertHousingCheck(tx, { id, userId, userName, flags, said });
    if (sameCheck !== null) return { status: "REVIEW", code: "MAYBE_DUPLICATE", flags, detail: { other: sameCheck }, targetId: id };
    return { status: "APPLIED", code: isOwn ? null : "OUT_OF_ASSIGNMENT", flags, targetId: id };
  },
};
