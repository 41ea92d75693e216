import type { Sex } from "@sinergi/domain/families/vocabulary";
import { LEADING_NAMES, NAME_POOLS } from "#name-pools";
import { pickOne, type Random } from "#random";
import type { Tradition } from "#village-profiles";

/** Of those born before 1985: one name only. Later births are named with two words or more, nearly all. */
export const SINGLE_NAME_SHARES = { elder: 0.42, younger: 0.045 } as const;
/** Has made the pilgrimage, among those born before 1985. */
const PILGRIM_SHARE = 0.03;
const ELDER_BORN_BEFORE = 1985;

export interface Named {
  readonly tradition: Tradition;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** A name as it stands on a family card: upper case, one to three words. */
export function personName(random: Random, named: Named): string {
  return named.birthYear < ELDER_BORN_BEFORE ? elderName(random, named) : youngerName(random, named);
}

function elderName(random: Random, { tradition, sex }: Named): string {
  const pool = NAME_POOLS[tradition][sex];
  const name = pickOne(random, pool.elder);
  const title = random.chance(PILGRIM_SHARE) ? (sex === "M" ? "H. " : "HJ. ") : "";
  return random.chance(SINGLE_NAME_SHARES.elder) ? title + name : `${title}${name} ${pickOne(random, random.chance(0.5) ? pool.elder : pool.second)}`;
}

function youngerName(random: Random, { tradition, sex }: Named): string {
  const pool = NAME_POOLS[tradition][sex];
  const first = pickOne(random, pool.first);
  if (random.chance(SINGLE_NAME_SHARES.younger)) return first;
  const name = `${first} ${pickOne(random, pool.second)}`;
  return random.chance(0.3) ? `${pickOne(random, LEADING_NAMES[sex])} ${name}` : name;
}
