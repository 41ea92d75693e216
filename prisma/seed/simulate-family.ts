import { DECILES, type Decile, type HousingFact } from "@sinergi/domain/families/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { composeFamily } from "#compose-family";
import { byClass, DECILE_SHARES, FAMILY_SIZE, VILLAGE_SHARE_OF_WELFARE, welfareClassOf } from "#distributions";
import { FLOOR, LIGHT, POWER_VA, ROOF, TENURE, TOILET, WALL, WATER } from "#housing-distributions";
import { cardIssueDay, type IdentityNumbers } from "#identity-numbers";
import { normalQuantile, pickerOf, pickOne, type Random } from "#random";
import { simulatePerson } from "#simulate-person";
import type { SimulatedFamily } from "#simulated-family";
import type { VillageProfile } from "#village-profiles";

const pickSize = byClass((welfareClass) => pickerOf(FAMILY_SIZE[welfareClass]));
const pickHousing = byClass((welfareClass) => ({
  floor: pickerOf(FLOOR[welfareClass]), wall: pickerOf(WALL[welfareClass]), roof: pickerOf(ROOF[welfareClass]), water: pickerOf(WATER[welfareClass]),
  toilet: pickerOf(TOILET[welfareClass]), light: pickerOf(LIGHT[welfareClass]), tenure: pickerOf(TENURE[welfareClass]),
}) satisfies Record<HousingFact, (random: Random) => string>);
const pickPower = byClass((welfareClass) => pickerOf(POWER_VA[welfareClass]));

/** Welfare below the first bound is decile 1, and so on. */
const DECILE_BOUNDS = DECILE_SHARES.map((_, at) => normalQuantile(DECILE_SHARES.slice(0, at + 1).reduce((sum, share) => sum + share, 0)));
/** Part of the spread of visibility that villages make. */
const VILLAGE_SHARE_OF_VISIBILITY = 0.3;

export interface FamilyBase {
  readonly village: VillageProfile;
  readonly numbers: IdentityNumbers;
  readonly on: Day;
}

/** One family of a village: welfare first, and from it everything that goes with welfare. */
export function simulateFamily(random: Random, { village, numbers, on }: FamilyBase): SimulatedFamily {
  const decile = decileOf(village.welfare + Math.sqrt(1 - VILLAGE_SHARE_OF_WELFARE) * random.normal());
  const tradition = pickOne(random, village.traditions);
  const size = Number(pickSize[welfareClassOf(decile)](random));
  const base = { decile, districtCode: village.districtCode, tradition, numbers, on };
  const members = composeFamily(random, size).map((role) => simulatePerson(random, role, base));
  return {
    village, decile, members,
    noKk: numbers.familyCard({ issuedOn: cardIssueDay(random, { headAge: members[0]?.age ?? 0, on }), districtCode: village.districtCode }),
    visibility: Math.sqrt(VILLAGE_SHARE_OF_VISIBILITY) * village.visibility + Math.sqrt(1 - VILLAGE_SHARE_OF_VISIBILITY) * random.normal(),
    housing: housingOf(random, decile),
    hamlet: random.int(1, 6),
    rt: random.int(1, 4),
  };
}

function decileOf(welfare: number): Decile {
  const at = DECILE_BOUNDS.findIndex((bound) => welfare < bound);
  return DECILES[at < 0 ? DECILES.length - 1 : at] ?? 10;
}

function housingOf(random: Random, decile: Decile): SimulatedFamily["housing"] {
  const pick = pickHousing[welfareClassOf(decile)];
  const light = pick.light(random);
  return {
    floor: pick.floor(random), wall: pick.wall(random), roof: pick.roof(random), water: pick.water(random), toilet: pick.toilet(random),
    light, tenure: pick.tenure(random),
    powerVa: light === "PLN" ? Number(pickPower[welfareClassOf(decile)](random)) : null,
  };
}
