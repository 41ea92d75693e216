import type { RecordKind } from "@sinergi/domain/sync/record-kinds";
import { applyCaseNoted } from "#fieldwork/apply-case-noted";
import { applyCaseOpened } from "#fieldwork/apply-case-opened";
import { applyCommitmentChecked } from "#fieldwork/apply-commitment-checked";
import { applyGraduationProposed } from "#fieldwork/apply-graduation-proposed";
import { applyPayoutSupported } from "#fieldwork/apply-payout-supported";
import { applySessionHeld } from "#fieldwork/apply-session-held";
import { applyWorkAnswered } from "#queues/apply-work-answered";
import { registered, type RegisteredApplier } from "#sync/applier";
import { applyProfileCorrected } from "#sync/apply-profile-corrected";
import { applyRecordVoided } from "#sync/apply-record-voided";
import { applyHousingChecked } from "#visits/apply-housing-checked";
import { applyVisitLogged } from "#visits/apply-visit-logged";
import { applyObjectionRaised } from "#updates/apply-objection-raised";
import { applyUpdateProposed } from "#updates/apply-update-proposed";

/** How each kind of record is written down. One without a line here is kept for a person, and applied by the first server that has one. */
export const APPLIERS: Partial<Record<RecordKind, RegisteredApplier>> = {
  "visit.logged": registered(applyVisitLogged),
  "housing.checked": registered(applyHousingChecked),
  "session.held": registered(applySessionHeld),
  "commitment.checked": registered(applyCommitmentChecked),
  "payout.supported": registered(applyPayoutSupported),
  "case.opened": registered(applyCaseOpened),
  "case.noted": registered(applyCaseNoted),
  "graduation.proposed": registered(applyGraduationProposed),
  "profile.corrected": registered(applyProfileCorrected),
  "work.answered": registered(applyWorkAnswered),
  "record.voided": registered(applyRecordVoided),
  "update.proposed": registered(applyUpdateProposed),
  "objection.raised": registered(applyObjectionRaised),
};
