import { listAnswers } from "@sinergi/db/sync/field-families.store";
import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import { answerWords } from "@sinergi/domain/sync/review-decisions";
import type { SnapshotPart } from "#sync/snapshot/part";

/** What the office decided about his records, in words for the phone. */
export const answersPart: SnapshotPart<FieldSnapshot["answers"]> = async (tx, { userId }) =>
  (await listAnswers(tx, userId)).map(({ recordId, at, resolution }) => ({ recordId, at, words: answerWords(resolution?.decision ?? "", resolution?.note ?? "") }));
