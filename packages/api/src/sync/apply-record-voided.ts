import { findVoidable, voidFact } from "@sinergi/db/sync/facts.store";
import { recordVoidSchema, type RecordVoid } from "@sinergi/domain/sync/record-void.schema";
import type { Applier } from "#sync/applier";
import { parseBody } from "#sync/parse-body";

/** A facilitator takes back a record of his own, with a reason; it stays readable and leaves the figures. */
export const applyRecordVoided: Applier<RecordVoid> = {
  parse: (body) => parseBody(recordVoidSchema, body),
  async apply(tx, { userId }, { recordId, reason }) {
    const target = await findVoidable(tx, { recordId, userId });
    if (target === null) return { status: "REVIEW", code: "WAITING_PREV", flags: [], waitsFor: recordId };
    // What has no line of its own that could be marked (a case, a correction) is taken back by a person.
    if (!(await voidFact(tx, { kind: target.kind, recordId, userId, reason }))) return { status: "REVIEW", code: null, flags: [], detail: { kind: target.kind, recordId } };
    return { status: "APPLIED", code: null, flags: [], targetId: recordId };
  },
};
