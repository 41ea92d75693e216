import { addCaseNote, lockCase, writeCaseState } from "@sinergi/db/fieldwork/cases.store";
import { caseNotedSchema, type CaseNoted } from "@sinergi/domain/fieldwork/case-opened.schema";
import { ACT_OF_CASE_MOVE, actTowards, moveCase } from "@sinergi/domain/fieldwork/move-case";
import { parseWith } from "#fieldwork/judge-log";
import type { Applier } from "#sync/applier";

/**
 * A line on a case, and where it stands after that. A case that is not there, or is not the sender's to see, holds the line back
 * until a person looks at it: the record that opened it may still be on its way.
 */
export const applyCaseNoted: Applier<CaseNoted> = {
  parse: parseWith(caseNotedSchema),
  async apply(tx, record, { caseId, text, state, onDay }) {
    const found = await lockCase(tx, caseId);
    if (!found) return { status: "REVIEW", code: "WAITING_PREV", flags: [], waitsFor: caseId };

    const move = actTowards(found.state, state);
    const after = moveCase(found, move);
    if (!after.ok) return { status: "REVIEW", code: "HARD_CONFLICT", flags: [], detail: { state: found.state }, targetId: caseId };

    await tx.derive(async (system) => {
      await addCaseNote(system, caseId, { id: record.id, act: ACT_OF_CASE_MOVE[move], text, onDay, byId: record.userId, byName: record.userName });
      if (after.value !== found.state) await writeCaseState(system, caseId, { state: after.value, on: onDay, outcome: text });
    });
    return { status: "APPLIED", code: null, flags: [], targetId: caseId };
  },
};
