import type { Scoped } from "#access/scoped";
import { latestBirthDate, parseDay } from "@sinergi/domain/time/day";
import { literal } from "#targeting/compile-rule";

interface End {
  readonly version: number;
  readonly asOf: string;
}

export interface MovementEnds {
  readonly first: End;
  readonly last: End;
  readonly between: readonly number[];
}

const WORKING_FROM = 18;
const WORKING_UNTIL = 59;

/** One statement for all families of both ends; `movementKind` in `@sinergi/targeting` says the same of one family. */
export async function insertFamilyMovements(tx: Scoped, movementId: number, { first, last, between }: MovementEnds): Promise<void> {
  // Whole versions meet whole lists: a lookup per row, which stale statistics suggest, takes several times as long.
  await tx.run("set local enable_nestloop = off");
  const middles = between.map((version, at) => `left join family_version b${at} on b${at}.version_id = ${version} and b${at}.family_id = coalesce(f.family_id, l.family_id)`);
  await tx.run(
    `insert into family_movement (movement_id, family_id, village_code, kind, first_decile, last_decile, first_village, working_age, members_band, unfit_house, help, programmes, grants_idr, loans_idr)
     with f as materialized (select * from family_version where version_id = ${first.version}),
          l as materialized (select family_id, village_code, decile from family_version where version_id = ${last.version}),
          w as (${workingAgeSql(first)}),
          h as (${helpSql(first, last)})
     select ${movementId}, coalesce(f.family_id, l.family_id), coalesce(l.village_code, f.village_code), ${kindSql(between.length)},
            case when f.family_id is not null then coalesce(f.decile, 0) end, case when l.family_id is not null then coalesce(l.decile, 0) end, f.village_code,
            coalesce(w.working_age, 'u'), case when f.members is null then 0 when f.members <= 2 then 1 when f.members <= 4 then 2 else 3 end, ${unfitSql},
            case when l.family_id is null then null when h.family_id is null then 'none' when h.livelihood and h.production then 'both'
                 when h.production then 'productionOnly' when h.livelihood then 'livelihoodOnly' else 'none' end,
            coalesce(h.programmes, '{}'), case when l.family_id is null or h.grants_unknown then null else coalesce(h.grants, 0) end,
            case when l.family_id is null or h.loans_unknown then null else coalesce(h.loans, 0) end
       from f full join l on l.family_id = f.family_id ${middles.join("\n")}
       left join w on w.family_id = f.family_id
       left join h on h.family_id = l.family_id`,
  );
  await tx.run("set local enable_nestloop = on");
  await tx.run("analyze family_movement");
}

function kindSql(between: number): string {
  const places = Array.from({ length: between }, (_, at) => `b${at}.decile`);
  const someAbove = places.map((decile) => `coalesce(${decile} > 2, false)`).join(" or ") || "false";
  const allPoor = places.map((decile) => `coalesce(${decile} <= 2, false)`).join(" and ") || "true";
  return `case when f.family_id is null then 'arrived' when l.family_id is null then 'gone' when f.decile is null or l.decile is null then 'unknown'
    when f.decile > 2 then case when l.decile > 2 then 'above' else 'fell' end
    when l.decile > 2 then case when l.decile < 5 then 'rose' else 'roseFar' end
    when ${someAbove} then 'returned' when ${allPoor} then 'stayed' else 'unclear' end`;
}

/** The same words as `UNFIT_HOUSE` of the catalogue: one bad part is enough, unknown only where no part is bad. */
const unfitSql = `case when f.floor in ('TANAH', 'BAMBU') or f.wall in ('BAMBU', 'SENG', 'LAINNYA') or f.roof in ('IJUK', 'LAINNYA') then 'y'
  when f.floor is null or f.wall is null or f.roof is null then 'u' else 'n' end`;

function workingAgeSql({ version, asOf }: End): string {
  const on = parseDay(asOf);
  if (on === null) throw new Error(`${asOf} is no day`);
  const born = `birth_date <= ${literal(latestBirthDate(WORKING_FROM, on))} and birth_date > ${literal(latestBirthDate(WORKING_UNTIL + 1, on))}`;
  return `select p.family_id, case when bool_or(${born}) then 'y' when bool_or(birth_date is null) or not bool_and(v.roster_complete) then 'u' else 'n' end as working_age
    from person_version p join family_version v on v.version_id = p.version_id and v.family_id = p.family_id where p.version_id = ${version} group by p.family_id`;
}

/**
 * What the lists of that time say of families of the last version. Rows of people who left count: they received until then.
 * By programme first: grouping half a million rows by two short keys needs no sorting.
 */
function helpSql(first: End, last: End): string {
  return `select family_id, array_agg(programme_code order by programme_code) as programmes, bool_or(side = 'LIVELIHOOD') as livelihood, bool_or(side = 'PRODUCTION') as production,
      sum(amount) filter (where not is_loan) as grants, coalesce(bool_or(is_unknown) filter (where not is_loan), false) as grants_unknown,
      sum(amount) filter (where is_loan) as loans, coalesce(bool_or(is_unknown) filter (where is_loan), false) as loans_unknown
    from (
      select em.family_id, e.programme_code, p.side, p.benefit_kind = 'LOAN' as is_loan, sum(e.amount_idr) as amount, bool_or(e.amount_idr is null) as is_unknown
        from enrolment_match em join enrolment e on e.id = em.enrolment_id join programme p on p.code = e.programme_code and p.unit <> 'AREA'
        left join recipient_list l on l.id = e.list_id
       where em.version_id = ${last.version} and em.family_id is not null and (e.list_id is null or l.state = 'CURRENT')
         and e.active_from <= ${literal(last.asOf)} and e.active_to >= ${literal(first.asOf)}
       group by 1, 2, 3, 4
    ) by_programme group by family_id`;
}
