import { findTwinGraduation, insertGraduation } from "@sinergi/db/fieldwork/graduations.store";
import { findVillageOf } from "@sinergi/db/fieldwork/log-ground.store";
import { graduationProposedSchema, type GraduationProposed } from "@sinergi/domain/fieldwork/graduation-proposed.schema";
import { judgeLog, loggedBy, parseWith } from "#fieldwork/judge-log";
import type { Applier } from "#sync/applier";

/** A proposal that a family leave PKH: a person decides on it in the office. */
export const applyGraduationProposed: Applier<GraduationProposed> = {
  parse: parseWith(graduationProposedSchema),
  async apply(tx, record, proposal) {
    const twin = await findTwinGraduation(tx, record.id, proposal.familyId);
    const verdict = await judgeLog(tx, record, { familyIds: [proposal.familyId], onDay: proposal.onDay, twin });

    await insertGraduation(tx, loggedBy(record, verdict), { ...proposal, villageCode: (await findVillageOf(tx, proposal.familyId)) ?? "" });
    return verdict;
  },
};
