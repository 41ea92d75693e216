import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/**
 * What follows from assignments once their day has come: a group that was handed over is its new facilitator's, and open work goes
 * with its family, to nobody where the family is nobody's. Done after every act and at every look of the clock; done twice it
 * changes nothing.
 */
export async function settleFieldwork(tx: Scoped, today: Day): Promise<void> {
  await tx.derive(async (system) => {
    await system.run(
      `update field_group g set user_id = a.to_user_id, revision = g.revision + 1
         from (select distinct on (group_id) group_id, to_user_id from assignment_act
                where group_id is not null and to_user_id is not null and act in ('ASSIGNED', 'HANDED_OVER') and undone_at is null and from_day <= $1 order by group_id, from_day desc, at desc) a
        where a.group_id = g.id and g.user_id <> a.to_user_id`,
      [today],
    );
    await system.run(
      `update work_item i set user_id = o.user_id, user_name = o.name
         from (select w.id, a.user_id, coalesce(f.name, '') as name from work_item w
                 left join assignment a on a.family_id = w.family_id and a.from_day <= $1 and (a.to_day is null or a.to_day >= $1)
                 left join facilitator f on f.user_id = a.user_id where w.state = 'OPEN') o
        where o.id = i.id and i.user_id is distinct from o.user_id`,
      [today],
    );
  });
}
