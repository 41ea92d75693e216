import type { Scoped } from "@sinergi/db/access/scoped";
import { lockItem, writeItemAnswer } from "@sinergi/db/fieldwork/work-queues.store";
import { answerWork } from "@sinergi/domain/fieldwork/answer-work";
import { workAnsweredSchema, type WorkAnswered } from "@sinergi/domain/fieldwork/work.schema";
import { announce } from "@sinergi/db/targeting/announce";
import type { Applier, ReceivedRecord, Verdict } from "#sync/applier";
import { parseBody } from "#sync/parse-body";

/** Writes the outcome of a family on a list that was dealt out. A second answer of somebody else stays beside the first. */
export const applyWorkAnswered: Applier<WorkAnswered> = {
  parse: (body) => parseBody(workAnsweredSchema, body),
  // The list is the office's: the one who answers may read his part of it and write none.
  apply: (tx, record, value) => tx.derive((system) => apply(system, record, value)),
};

async function apply(tx: Scoped, record: ReceivedRecord, { itemId, outcome, note, onDay }: WorkAnswered): Promise<Verdict> {
  const item = await lockItem(tx, itemId);
  if (item === null) return { status: "REVIEW", code: "INVALID", flags: [], detail: { path: "itemId" } };
  const owns = await record.owns(item.familyId, onDay);

  const verdict = answerWork(item, { recordId: record.id, amends: record.amends ?? null, onDay, today: record.today, owns });
  const flags = [...new Set([...record.flags, ...verdict.flags])];

  if (verdict.kind === "double") return { status: "REVIEW", code: "MAYBE_DUPLICATE", flags, targetId: item.id, detail: { first: verdict.first, firstOutcome: item.outcome, outcome } };
  await writeItemAnswer(tx, item.id, { outcome, note, answeredOn: onDay, recordId: record.id, userId: record.userId, userName: record.userName });
  await announce(tx, { kind: "field" });
  return { status: "APPLIED", code: verdict.flags.includes("OUT_OF_ASSIGNMENT") ? "OUT_OF_ASSIGNMENT" : null, flags, targetId: item.id };
}
