import { ABSENT_DECILE, type HelpedGroup, type Likeness, type MovementKind } from "@sinergi/domain/targeting/movement";

const START = "concat_ws('/', m.first_decile, m.working_age, m.members_band, m.unfit_house";

/** The cell of likeness of a row `m` of `family_movement`, as text. */
export const LIKENESS: Readonly<Record<Likeness, string>> = {
  district: `${START}, substr(m.first_village, 1, 8))`,
  kind: `${START}, (select upper(a.local_type) from area a where a.code = m.first_village))`,
};

/** Families between two versions: how they moved, what they received meanwhile, and with whom they are compared. */
export interface MovementFilter {
  readonly from: number;
  readonly to: number;
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
  const pair = `m.movement_id = (select max(mv.id) from movement mv where mv.from_version = ${bind(filter.from)} and mv.to_version = ${bind(filter.to)})`;
  const where = [pair];
  if (filter.kinds !== undefined) where.push(`m.kind = any (${bind(filter.kinds)}::text[])`);
  if (filter.first !== undefined) where.push(`coalesce(m.first_decile, ${ABSENT_DECILE}) = any (${bind(filter.first)}::int[])`);
  if (filter.last !== undefined) where.push(`coalesce(m.last_decile, ${ABSENT_DECILE}) = any (${bind(filter.last)}::int[])`);
  if (filter.help !== undefined) where.push(helpCondition("m", filter.help));
  if (filter.received !== undefined) where.push(`${bind(filter.received)} = any (m.programmes)`);
  if (filter.matched !== undefined) where.push(matchedCondition(filter, filter.matched, bind));
  return `s.family_id in (select m.family_id from family_movement m where ${where.join(" and ")})`;
}

function helpCondition(row: string, help: NonNullable<MovementFilter["help"]>): string {
  return help === "some" ? `${row}.help <> 'none'` : `${row}.help = '${help}'`;
}

function matchedCondition({ from, to, help }: MovementFilter, { likeness, group, area }: NonNullable<MovementFilter["matched"]>, bind: (value: unknown) => string): string {
  const other = help === "none" ? group : "none";
  const code = bind(area);
  return `m.kind in ${KNOWN_END} and ${LIKENESS[likeness]} in (
    select ${LIKENESS[likeness]} from family_movement m
     where m.movement_id = (select max(mv.id) from movement mv where mv.from_version = ${bind(from)} and mv.to_version = ${bind(to)})
       and m.kind in ${KNOWN_END} and ${helpCondition("m", other)} and (m.village_code = ${code} or m.village_code like ${code} || '.%'))`;
}
