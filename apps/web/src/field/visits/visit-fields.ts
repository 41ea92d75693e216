import type { VisitConditions, VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { Business, HouseState, IncomeSource, Livestock } from "@sinergi/domain/fieldwork/visit-vocabulary";
import { mayConsent, visitGroups, type VisitGroup } from "@sinergi/domain/fieldwork/visit-groups";
import type { AidProblem, MemberChange, Need, VisitKind, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Place } from "#field/ui/place-field";

export interface AidSaid {
  readonly programme: string;
  readonly period: string;
  readonly received: boolean;
  readonly amountIdr: number | null;
  readonly problem: AidProblem;
  readonly note: string;
}

export interface MemberSaid {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly change: MemberChange;
  readonly on: Day | null;
  readonly note: string;
}

/** A change of a member while it is being written: kept like every answer, not yet part of the visit. */
export type MemberWriting = Omit<MemberSaid, "change"> & { readonly change: MemberChange | null };

export interface NeedSaid {
  readonly id: string;
  readonly need: Need;
  readonly personId: string | null;
  readonly note: string;
}

/** What is on the screens of a visit; null is not answered. The draft keeps exactly this. */
export interface VisitFields {
  readonly kind: VisitKind | null;
  readonly onDay: Day | null;
  readonly startedAt: string;
  readonly minutes: number | null;
  readonly outcome: VisitOutcome | null;
  readonly carerMet: boolean | null;
  /** undefined is not answered, null somebody else. */
  readonly metPersonId?: string | null;
  readonly house: HouseState | null;
  readonly income: IncomeSource | null;
  readonly monthlyIncomeIdr: number | null;
  readonly livestock: readonly { readonly kind: Livestock; readonly count: number | null }[];
  readonly membersChanged: boolean | null;
  readonly members: readonly MemberSaid[];
  readonly writing: MemberWriting | null;
  readonly aid: readonly AidSaid[];
  readonly needs: readonly NeedSaid[];
  readonly hasBusiness: boolean | null;
  readonly business: Business | null;
  readonly capitalIdr: number | null;
  readonly skill: string;
  readonly consent: boolean | null;
  readonly place: Place | null;
  readonly notes: string;
  readonly followUpOn: Day | null;
  readonly followUpNote: string;
}

export function startVisit({ today, time }: { readonly today: Day; readonly time: string }): VisitFields {
  return {
    kind: "KUNJUNGAN_RUTIN", onDay: today, startedAt: time, minutes: null, outcome: null, carerMet: null, house: null, income: null, monthlyIncomeIdr: null, livestock: [], membersChanged: null, members: [], writing: null,
    aid: [], needs: [], hasBusiness: null, business: null, capitalIdr: null, skill: "", consent: null, place: null, notes: "", followUpOn: null, followUpNote: "",
  };
}

/** Photos and place are kept where whoever was there agreed, or where nobody of the family was there to be seen. */
export function mayKeepProof({ outcome, consent }: Pick<VisitFields, "outcome" | "consent">): boolean {
  return outcome !== null && (!mayConsent(outcome) || consent === true);
}

/** The record as it is kept: only what was asked for this outcome, so that an answer given before the outcome was changed does not slip in. */
export function visitBody(fields: VisitFields, { familyId, today }: { readonly familyId: string; readonly today: Day }): VisitLogged {
  const { outcome } = fields;
  const asked = new Set<VisitGroup>(visitGroups(outcome));
  const proof = asked.has("proof") && mayKeepProof(fields);
  return {
    familyId,
    onDay: fields.onDay ?? today,
    startedAt: fields.startedAt === "" ? null : fields.startedAt,
    minutes: fields.minutes,
    kind: fields.kind ?? "KUNJUNGAN_RUTIN",
    outcome: outcome ?? "BERTEMU",
    carerMet: asked.has("met") && fields.carerMet === true,
    metPersonId: asked.has("met") ? (fields.metPersonId ?? null) : null,
    conditions: asked.has("conditions") ? conditionsOf(fields) : null,
    members: asked.has("members") && fields.membersChanged === true ? fields.members.map(({ on, note, ...member }) => ({ ...member, detail: { on, note } })) : [],
    aid: asked.has("aid") ? fields.aid.map((one) => ({ ...one })) : [],
    needs: asked.has("needs") ? fields.needs.map((one) => ({ ...one })) : [],
    business: asked.has("business") && fields.hasBusiness === true && fields.business !== null ? { type: fields.business, capitalIdr: fields.capitalIdr, skill: fields.skill.trim() } : null,
    consent: outcome !== null && mayConsent(outcome) && fields.consent === true,
    place: proof ? fields.place : null,
    notes: fields.notes.trim(),
    followUp: fields.followUpOn === null ? null : { on: fields.followUpOn, note: fields.followUpNote.trim() },
  };
}

function conditionsOf({ house, income, monthlyIncomeIdr, livestock }: VisitFields): VisitConditions | null {
  if (house === null && income === null && monthlyIncomeIdr === null && livestock.length === 0) return null;
  return { house, income, monthlyIncomeIdr, livestock: livestock.map((one) => ({ ...one })) };
}

/** A kept visit as a form again, to put it right. */
export function fieldsOfVisit(body: VisitLogged): VisitFields {
  return {
    kind: body.kind, onDay: body.onDay, startedAt: body.startedAt ?? "", minutes: body.minutes, outcome: body.outcome, carerMet: body.outcome === "BERTEMU" ? body.carerMet : null, metPersonId: body.metPersonId,
    house: body.conditions?.house ?? null, income: body.conditions?.income ?? null, monthlyIncomeIdr: body.conditions?.monthlyIncomeIdr ?? null, livestock: body.conditions?.livestock ?? [],
    membersChanged: body.outcome === "BERTEMU" || body.outcome === "MENINGGAL" ? body.members.length > 0 : null,
    members: body.members.map(({ detail, ...member }) => ({ ...member, on: detail.on, note: detail.note })),
    writing: null, aid: body.aid, needs: body.needs, hasBusiness: body.outcome === "BERTEMU" ? body.business !== null : null, business: body.business?.type ?? null, capitalIdr: body.business?.capitalIdr ?? null, skill: body.business?.skill ?? "",
    consent: body.outcome === "BERTEMU" || body.outcome === "MENINGGAL" ? body.consent : null, place: body.place, notes: body.notes, followUpOn: body.followUp?.on ?? null, followUpNote: body.followUp?.note ?? "",
  };
}
