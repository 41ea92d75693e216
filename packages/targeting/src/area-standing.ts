/** What an area is ranked by: the higher `part / whole`, or with `whole` 1 the larger `part`, the earlier. */
export interface StandingArea {
  readonly code: string;
  readonly part: number;
  readonly whole: number;
}

/** Places of areas from 0; equal shares share a place, areas of which nothing is known come last. Whole numbers are compared, so that no rounding decides. */
export function standingsOf(areas: readonly StandingArea[]): ReadonlyMap<string, number> {
  const compare = (a: StandingArea, b: StandingArea): number =>
    Number(a.whole === 0) - Number(b.whole === 0) || b.part * a.whole - a.part * b.whole;
  const places = new Map<string, number>();
  let place = -1;
  let before: StandingArea | null = null;
  for (const area of areas.toSorted(compare)) {
    if (before === null || compare(before, area) !== 0) place += 1;
    places.set(area.code, place);
    before = area;
  }
  return places;
}
