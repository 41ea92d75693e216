import { ABSENT_DECILE, type HelpedGroup, type Likeness, type MovementKind } from "@sinergi/domain/targeting/movement";

const START = "concat_ws('/', m.first_decile, m.working_age, m.members_band, m.unfit_house";

/** The cell of likeness of a row `m` of `family_movement`, as text. */
export const LIKENESS: Readonly<Record<Likeness, string>> = {
  district: `${START}, substr(m.first_village, 1, 8))`,
  kind: `${START}, (select upper(a.local_type) from area a where a.code = m.first_village))`,
};

/** Families between two versions: how they moved, what they received meanwhile, and with whom they are compared. */
export interface MovementFilter {
  /** As-of days of the two versions. */
  readonly from: string;
  readonly to: string;
  readonly kinds?: readonly MovementKind[] | undefined;
  /** 0 stands for no decile, `ABSENT_DECILE` for not in that version. */
  readonly first?: readonly number[] | undefined;
  readonly last?: readonly number[] | undefined;
  readonly help?: "none" | HelpedGroup | undefined;
  readonly received?: string | undefined;
  /** Only those that have a counterpart: of the helped group somebody alike without help, of those without help somebody alike in the group. */
  readonly matched?: { readonly likeness: Likeness; readonly group: HelpedGroup; readonly area: string } | undefined;
}

const KNOWN_END = "('stayed', 'returned', 'unclear', 'rose', 'roseFar')";

/** The filter as a condition on `family_state s`. The pair must have been made before: `ensureMovement`. */
export function movementCondition(filter: MovementFilter, bind: (value: unknown) => string): string {
  const pair = pairSql(filter, bind);
  const where = [`m.movement_id = ${pair}`];
  if (filter.kinds !== undefined) where.push(`m.kind = any (${bind(filter.kinds)}::text[])`);
  if (filter.first !== undefined) where.push(`coalesce(m.first_decile, ${ABSENT_DECILE}) = any (${bind(filter.first)}::int[])`);
  if (filter.last !== undefined) where.push(`coalesce(m.last_decile, ${ABSENT_DECILE}) = any (${bind(filter.last)}::int[])`);
  if (filter.help !== undefined) where.push(helpCondition("m", filter.help));
  if (filter.received !== undefined) where.push(`${bind(filter.received)} = any (m.programmes)`);
  if (filter.matched !== undefined) where.push(matchedCondition(filter, filter.matched, { pair, bind }));
  return `s.family_id in (select m.family_id from family_movement m where ${where.join(" and ")})`;
}

function pairSql({ from, to }: MovementFilter, bind: (value: unknown) => string): string {
  return `(select max(mv.id) from movement mv join dataset_version f on f.id = mv.from_version join dataset_version l on l.id = mv.to_version
            where f.as_of = ${bind(from)} and l.as_of = ${bind(to)})`;
}

interface PairSql {
  readonly pair: string;
  readonly bind: (value: unknown) => string;
}

function helpCondition(row: string, help: NonNullable<MovementFilter["help"]>): string {
  return help === "some" ? `${row}.help <> 'none'` : `${row}.help = '${help}'`;
}

function matchedCondition({ help }: MovementFilter, { likeness, group, area }: NonNullable<MovementFilter["matched"]>, { pair, bind }: PairSql): string {
  const other = help === "none" ? group : "none";
  const code = bind(area);
  return `m.kind in ${KNOWN_END} and ${LIKENESS[likeness]} in (
    select ${LIKENESS[likeness]} from family_movement m
     where m.movement_id = ${pair} and m.kind in ${KNOWN_END} and ${helpCondition("m", other)} and (m.village_code = ${code} or m.village_code like ${code} || '.%'))`;
}
