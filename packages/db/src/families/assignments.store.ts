import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/**
 * Shares the families that receive a programme among the facilitators, whole villages each, as a coordinator would; those
 * assigned before keep theirs. Answers how many were assigned.
 */
export async function assignFamilies(tx: Scoped, { programme, today, facilitators }: { readonly programme: string; readonly today: Day; readonly facilitators: readonly string[] }): Promise<number> {
  if (facilitators.length === 0) return 0;
  return tx.run(
    `with villages as (
       select village_code, (row_number() over (order by village_code) - 1) % $3 as turn from (select distinct village_code from family_state where snapshot_id = 1) v
     )
     insert into assignment (family_id, user_id, from_day)
     select distinct s.family_id, ($2::text[])[v.turn + 1], $4::date
       from family_state s join villages v using (village_code)
       join enrolment_match m on m.version_id = (select version_id from snapshot where id = 1) and m.family_id = s.family_id
       join enrolment e on e.id = m.enrolment_id and e.programme_code = $1
      where s.snapshot_id = 1 and not exists (select from assignment a where a.family_id = s.family_id and a.to_day is null)`,
    [programme, facilitators, facilitators.length, today],
  );
}
