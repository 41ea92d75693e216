import type { CommitmentChecked } from "@sinergi/domain/fieldwork/commitment-checked.schema";
import type { GraduationProposed } from "@sinergi/domain/fieldwork/graduation-proposed.schema";
import { countMonth, type LogFact, type MonthCounts } from "@sinergi/domain/fieldwork/month-counts";
import type { PayoutSupported } from "@sinergi/domain/fieldwork/payout-supported.schema";
import type { SessionHeld } from "@sinergi/domain/fieldwork/session-held.schema";
import type { VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { KeptRecord } from "@sinergi/offline/field-store";

/** What a record says to the monthly report; null where it is not counted there. */
function factOf({ kind, familyId, body }: KeptRecord): LogFact | null {
  switch (kind) {
    case "visit.logged": {
      const visit = body as VisitLogged;
      return { kind: "visit", familyId: familyId ?? "", visitKind: visit.kind, outcome: visit.outcome, needs: visit.needs.length };
    }
    case "session.held": {
      const { module, attendance } = body as SessionHeld;
      return { kind: "session", module, presences: attendance.map(({ presence }) => presence) };
    }
    case "commitment.checked":
      return { kind: "commitment", result: (body as CommitmentChecked).result };
    case "payout.supported": {
      const { received, problem } = body as PayoutSupported;
      return { kind: "payout", received, problem };
    }
    case "graduation.proposed":
      return { kind: "graduation", graduationKind: (body as GraduationProposed).kind };
    case "case.opened":
      return { kind: "case" };
    case "housing.checked":
      return { kind: "housing" };
    case "update.proposed":
      return { kind: "proposal" };
    case "objection.raised":
      return { kind: "objection" };
    case "work.answered":
      return { kind: "work" };
    default:
      return null;
  }
}

/** The day a record speaks of; the day it was kept where it says none. */
function dayOf({ body, savedAt }: KeptRecord): string {
  const onDay = typeof body === "object" && body !== null && "onDay" in body ? body.onDay : null;
  return typeof onDay === "string" ? onDay : savedAt.slice(0, 10);
}

export interface OwnMonth {
  /** Received by the office, as far as this phone still holds them. */
  readonly confirmed: MonthCounts;
  /** Only here so far. */
  readonly waiting: MonthCounts;
  readonly waitingRecords: number;
}

/** The month from this phone alone, never as one sum (`offline.md` §5.6). What was put right or taken back is counted once or not at all. */
export function ownMonth(records: readonly (KeptRecord & { readonly amends?: string | null })[], month: string): OwnMonth {
  const voided = new Set(records.filter(({ kind }) => kind === "record.voided").map(({ body }) => (body as { readonly recordId?: string }).recordId));
  const replaced = new Set(records.map(({ amends }) => amends).filter((id) => id != null));
  const counted = records.filter((record) => dayOf(record).startsWith(month) && !voided.has(record.id) && !replaced.has(record.id));
  const isHeld = ({ state }: KeptRecord): boolean => state === "RECEIVED" || state === "IN_REVIEW";
  const facts = (of: readonly KeptRecord[]): LogFact[] => of.map(factOf).filter((fact) => fact !== null);
  const waiting = counted.filter((record) => !isHeld(record));
  return { confirmed: countMonth(facts(counted.filter(isHeld))), waiting: countMonth(facts(waiting)), waitingRecords: waiting.length };
}
