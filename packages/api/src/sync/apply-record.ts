import type { RecordKind } from "@sinergi/domain/sync/record-kinds";
import { registered, type RegisteredApplier } from "#sync/applier";
import { applyProfileCorrected } from "#sync/apply-profile-corrected";
import { applyRecordVoided } from "#sync/apply-record-voided";
import { applyObjectionRaised } from "#updates/apply-objection-raised";
import { applyUpdateProposed } from "#updates/apply-update-proposed";

/** How each kind of record is written down. One without a line here is kept for a person, and applied by the first server that has one. */
export const APPLIERS: Partial<Record<RecordKind, RegisteredApplier>> = {
  "profile.corrected": registered(applyProfileCorrected),
  "record.voided": registered(applyRecordVoided),
  "update.proposed": registered(applyUpdateProposed),
  "objection.raised": registered(applyObjectionRaised),
};
