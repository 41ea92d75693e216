/** Conditions on the letters of a family's state `s`; places count from 1, as they do in SQL. */
export function receivesAt(place: number): string {
  return `substr(s.received, ${place}, 1) = '1'`;
}

export function eligibleAt(place: number): string {
  return `substr(s.eligibility, ${place}, 1) = 'y'`;
}
