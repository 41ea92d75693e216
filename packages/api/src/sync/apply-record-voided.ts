import { reopenAnsweredItem } from "@sinergi/db/fieldwork/work-queues.store";
import { findCaseOf, findVoidable, voidFact } from "@sinergi/db/sync/facts.store";
import { takeBackHeldCase } from "@sinergi/db/sync/held-cases.store";
import { recordVoidSchema, type RecordVoid } from "@sinergi/domain/sync/record-void.schema";
import type { Applier } from "#sync/applier";
import { parseBody } from "#sync/parse-body";

/** A facilitator takes back a record of his own, with a reason; it stays readable and leaves the figures. */
export const applyRecordVoided: Applier<RecordVoid> = {
  parse: (body) => parseBody(recordVoidSchema, body),
  async apply(tx, { userId }, { recordId, reason }) {
    // Nobody in the office may read it, so nobody there could decide: its sender does.
    if (await takeBackHeldCase(tx, { recordId, userId })) return { status: "APPLIED", code: null, flags: [], targetId: recordId };
    const target = await findVoidable(tx, { recordId, userId });
    if (target === null) return { status: "REVIEW", code: "WAITING_PREV", flags: [], waitsFor: recordId };
    if (target.kind === "work.answered") {
      // The list is the office's: its family is open again.
      await tx.derive((system) => reopenAnsweredItem(system, recordId));
      return { status: "APPLIED", code: null, flags: [], targetId: recordId };
    }
    // What has no line of its own that could be marked (a case, a correction) is taken back by a person.
    if (!(await voidFact(tx, { kind: target.kind, recordId, userId, reason }))) {
      // Of a restricted case only those named on it hear that it is taken back: the case is the target, and rows follow its eyes.
      const caseId = target.kind.startsWith("case.") ? await findCaseOf(tx, recordId) : null;
      return { status: "REVIEW", code: null, flags: [], detail: { kind: target.kind, recordId }, ...(caseId !== null && { targetId: caseId }) };
    }
    return { status: "APPLIED", code: null, flags: [], targetId: recordId };
  },
};
