import { listAnswers } from "@sinergi/db/sync/field-families.store";
import { listOwnHeldCases } from "@sinergi/db/sync/held-cases.store";
import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import { answerWords, heldCaseWords } from "@sinergi/domain/sync/review-decisions";
import type { SnapshotPart } from "#sync/snapshot/part";

/** What the office decided about his records, in words for the phone; and which records of cases nobody there can go on with. */
export const answersPart: SnapshotPart<FieldSnapshot["answers"]> = async (tx, { userId }) => {
  const decided = await listAnswers(tx, userId);
  const held = await listOwnHeldCases(tx, userId);

  return [
    ...held.map(({ recordId, at, code }) => ({ recordId, at, words: heldCaseWords(code), needsYou: true })),
    ...decided.map(({ recordId, at, resolution }) => ({ recordId, at, words: answerWords(resolution?.decision ?? "", resolution?.note ?? "") })),
  ];
};
