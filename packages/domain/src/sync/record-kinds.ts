/** Every kind of record a phone makes, with the version of its body that is written today. Older ones are accepted for ever. */
export const RECORD_KINDS = {
  "visit.logged": 1,
  "session.held": 1,
  "commitment.checked": 1,
  "payout.supported": 1,
  "case.opened": 1,
  "case.noted": 1,
  "graduation.proposed": 1,
  "housing.checked": 1,
  "profile.corrected": 1,
  "update.proposed": 1,
  "objection.raised": 1,
  "work.answered": 1,
  "record.voided": 1,
} as const;
export type RecordKind = keyof typeof RECORD_KINDS;

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORD_KINDS, kind);
