import type { Entry } from "@sinergi/api/minutes/minutes.schema";

const FRESH_SECONDS = 12;

interface Moment {
  /** The reader himself is no news. */
  readonly me: string;
  /** When the answer was made, by the clock that dates the pieces. */
  readonly readAt: string;
  /** Seconds since it came. */
  readonly waited: number;
}

/** Who else wrote in which piece within the last seconds, by id of the piece. */
export function whoWrites(entries: readonly Entry[], { me, readAt, waited }: Moment): ReadonlyMap<string, string> {
  const now = Date.parse(readAt) + waited * 1000;
  return new Map(entries.filter(({ updatedBy, updatedAt }) => updatedBy !== me && now - Date.parse(updatedAt) < FRESH_SECONDS * 1000).map(({ id, updatedName }) => [id, updatedName]));
}
