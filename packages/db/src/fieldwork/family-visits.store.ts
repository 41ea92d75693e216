import type { VisitConditions, VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { AidProblem, HousingResult, MemberChange, Need, RecordFlag, VisitKind, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { HousingAnswers } from "@sinergi/domain/fieldwork/housing-signs";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface FamilyVisit {
  readonly id: string;
  readonly onDay: Day;
  readonly startedAt: string | null;
  readonly minutes: number | null;
  readonly userName: string;
  readonly kind: VisitKind;
  readonly outcome: VisitOutcome;
  readonly carerMet: boolean;
  readonly notes: string;
  readonly conditions: VisitConditions | null;
  readonly business: VisitLogged["business"];
  readonly hasPlace: boolean;
  readonly followUpOn: Day | null;
  readonly followUpNote: string;
  readonly flags: readonly RecordFlag[];
  /** The later record that stands in its place. */
  readonly amendedBy: string | null;
  readonly isVoided: boolean;
  readonly voidReason: string;
  readonly receivedOn: Day;
  readonly aid: readonly { readonly programme: string; readonly period: string; readonly received: boolean; readonly amountIdr: number | null; readonly problem: AidProblem; readonly note: string }[];
  readonly needs: readonly { readonly need: Need; readonly note: string }[];
  readonly members: readonly { readonly name: string; readonly change: MemberChange; readonly on: Day | null; readonly note: string }[];
  /** Ids of photos that have come whole, and how many were announced; null where the reader may not know. */
  readonly photos: { readonly ids: readonly string[]; readonly announced: number } | null;
}

/** Offices read of a visit what they answer for: aid and needs, never members' changes or photos. */
const seesWhole = (tx: Scoped): boolean => tx.actor.scope === "regency" || tx.actor.scope === "assigned";
const MEMBERS = "(select coalesce(json_agg(json_build_object('name', m.name, 'change', m.change, 'on', m.detail->>'on', 'note', coalesce(m.detail->>'note', '')) order by m.id), '[]') from visit_member m where m.visit_id = v.id)";
const PHOTOS = "(select json_build_object('ids', coalesce(json_agg(p.id order by p.id) filter (where p.complete_at is not null), '[]'), 'announced', count(*)) from sync_attachment p where p.record_id = v.id)";

/** Every visit of a family that the reader sees, the newest first, also what was taken back or replaced. */
export async function listVisitsOfFamily(tx: Scoped, familyId: string): Promise<FamilyVisit[]> {
  const whole = seesWhole(tx);
  return tx.rows<FamilyVisit & Record<string, unknown>>(
    `select v.id, v.on_day as "onDay", v.started_at as "startedAt", v.minutes, v.user_name as "userName", v.kind, v.outcome, v.carer_met as "carerMet", ${whole ? "v.notes" : "''"} as notes, v.conditions, v.business,
            v.lat is not null as "hasPlace", v.follow_up_on as "followUpOn", ${whole ? "v.follow_up_note" : "''"} as "followUpNote", v.flags, v.amended_by as "amendedBy", v.voided_at is not null as "isVoided",
            v.void_reason as "voidReason", v.received_at::date as "receivedOn",
            (select coalesce(json_agg(json_build_object('programme', b.programme_code, 'period', b.period, 'received', b.received, 'amountIdr', b.amount_idr, 'problem', b.problem, 'note', b.note) order by b.id), '[]') from visit_aid b where b.visit_id = v.id) as aid,
            (select coalesce(json_agg(json_build_object('need', n.need, 'note', n.note) order by n.need), '[]') from visit_need n where n.visit_id = v.id) as needs,
            ${whole ? MEMBERS : "'[]'::json"} as members, ${whole ? PHOTOS : "null"} as photos
       from visit v where v.family_id = $1 order by v.on_day desc, v.started_at desc nulls last, v.received_at desc limit 200`,
    [familyId],
  );
}

export interface FamilyHousingCheck {
  readonly id: string;
  readonly onDay: Day;
  readonly userName: string;
  readonly noShelter: boolean;
  readonly answers: HousingAnswers;
  readonly result: HousingResult;
  readonly flags: readonly RecordFlag[];
}

/** Verifications of a family that stand, the newest first. */
export async function listHousingChecksOf(tx: Scoped, familyId: string): Promise<FamilyHousingCheck[]> {
  return tx.rows<FamilyHousingCheck & Record<string, unknown>>(
    `select id, on_day as "onDay", user_name as "userName", no_shelter as "noShelter", answers, result, flags from housing_check
      where family_id = $1 and voided_at is null and amended_by is null order by on_day desc, received_at desc limit 50`,
    [familyId],
  );
}

/** Whether the reader sees the family at all. */
export async function seesFamily(tx: Scoped, familyId: string): Promise<boolean> {
  return (await tx.find("select 1 from family_version where family_id = $1 limit 1", [familyId])) !== null;
}
