import type { PastVisit } from "@sinergi/domain/fieldwork/next-visit";
import type { Need } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface CarriedVisits {
  readonly familyId: string;
  readonly visits: readonly PastVisit[];
}

/** Standing visits of the families assigned to somebody today, whoever made them: only when they were and what was planned. */
export async function listVisitsOfAssigned(tx: Scoped, { userId, today }: { readonly userId: string; readonly today: Day }): Promise<CarriedVisits[]> {
  return tx.derive((system) =>
    system.rows<CarriedVisits & Record<string, unknown>>(
      `select v.family_id as "familyId", json_agg(json_build_object('onDay', v.on_day, 'followUpOn', v.follow_up_on)) as visits
         from assignment a join visit v on v.family_id = a.family_id
        where a.user_id = $1 and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2) and v.voided_at is null and v.amended_by is null
        group by v.family_id order by v.family_id`,
      [userId, today],
    ),
  );
}

export interface CarriedNeed {
  readonly familyId: string;
  readonly need: Need;
  readonly since: Day;
}

/** Needs of those families whose referral is not closed, or that were never referred; each need once, since it was first seen. */
export async function listOpenNeedsOfAssigned(tx: Scoped, { userId, today }: { readonly userId: string; readonly today: Day }): Promise<CarriedNeed[]> {
  return tx.derive((system) =>
    system.rows<CarriedNeed & Record<string, unknown>>(
      `select n.family_id as "familyId", n.need, min(v.on_day) as since
         from assignment a join visit_need n on n.family_id = a.family_id join visit v on v.id = n.visit_id and v.voided_at is null and v.amended_by is null
         left join referral r on r.need_id = n.id
        where a.user_id = $1 and a.from_day <= $2 and (a.to_day is null or a.to_day >= $2) and r.closed_on is null
        group by n.family_id, n.need order by n.family_id, n.need`,
      [userId, today],
    ),
  );
}
