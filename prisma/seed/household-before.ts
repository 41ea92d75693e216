import { DECILES, type Decile } from "@sinergi/domain/families/vocabulary";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { DECILE_STEPS, MERGED_SHARE, YEARLY_SHARES } from "#earlier-versions";
import { cardIssueDay, type IdentityNumbers } from "#identity-numbers";
import { familyBefore } from "#person-before";
import { pickerOf, pickOne, type Random } from "#random";
import { simulatePerson } from "#simulate-person";
import { simulateFamily } from "#simulate-family";
import type { SimulatedFamily, SimulatedPerson } from "#simulated-family";
import type { VillageProfile } from "#village-profiles";

const DAYS_OF_YEAR = 365.25;
const POOREST_TWO = 2;
const ELDER_FROM = 60;
const pickSteps = pickerOf(DECILE_STEPS);

export interface StepBack {
  readonly random: Random;
  readonly numbers: IdentityNumbers;
  readonly villages: readonly VillageProfile[];
  /** The day of the version that is known, and the day before it that is told now. */
  readonly from: Day;
  readonly to: Day;
}

/** The families one family of a version was on an earlier day: mostly itself, sometimes none, sometimes two. */
export function householdBefore(family: SimulatedFamily, step: StepBack): SimulatedFamily[] {
  const { random, to } = step;
  const happened = happenedIn(step);
  if (happened(YEARLY_SHARES.appeared)) return [];
  const younger = familyBefore(family, to);
  if (younger === null) return [];
  const parted = partParent(younger, step);
  const changed = parted.map((one) => ({ ...withCardOf(one, step, happened), decile: decileBefore(random, one.decile, happened) }));
  const [first, ...others] = changed;
  return first ? [happened(YEARLY_SHARES.bereaved) ? withElder(first, step) : first, ...others] : [];
}

/** A family of then that is in no later version. */
export function vanishedFamily(village: VillageProfile, { random, numbers, to }: StepBack): SimulatedFamily {
  return simulateFamily(random, { village, numbers, on: to });
}

/** Whether something that happens to this share of families in a year happened in the time of the step. */
export function happenedIn({ random, from, to }: StepBack): (yearlyShare: number) => boolean {
  const years = daysBetween(to, from) / DAYS_OF_YEAR;
  return (yearlyShare) => random.chance(1 - (1 - yearlyShare) ** years);
}

function decileBefore(random: Random, decile: Decile, happened: (share: number) => boolean): Decile {
  if (!happened(decile <= POOREST_TWO ? YEARLY_SHARES.decileMovedOfPoor : YEARLY_SHARES.decileMoved)) return decile;
  const steps = Number(pickSteps(random)) * (random.chance(0.5) ? 1 : -1);
  const at = decile + steps < 1 || decile + steps > DECILES.length ? decile - steps : decile + steps;
  return DECILES[Math.min(DECILES.length, Math.max(1, at)) - 1] ?? decile;
}

/** Who came from another village, or whose card was renewed, had another card before. */
function withCardOf(family: SimulatedFamily, { random, numbers, villages, to }: StepBack, happened: (share: number) => boolean): SimulatedFamily {
  const moved = happened(YEARLY_SHARES.moved);
  if (!moved && !happened(YEARLY_SHARES.cardRenewed)) return family;
  const village = moved ? pickOne(random, villages) : family.village;
  return { ...family, village, noKk: cardIn(village, { random, numbers, to }, family.members[0]?.age ?? 0) };
}

function cardIn(village: VillageProfile, { random, numbers, to }: Pick<StepBack, "random" | "numbers" | "to">, headAge: number): string {
  return numbers.familyCard({ issuedOn: cardIssueDay(random, { headAge, on: to }), districtCode: village.districtCode });
}

/** A parent of the heads who had a household of his own before he moved in. */
function partParent(family: SimulatedFamily, step: StepBack): SimulatedFamily[] {
  const parent = family.members.find((member) => member.relation === 7 || member.relation === 8);
  if (!parent || !happenedIn(step)(MERGED_SHARE)) return [family];
  const own: SimulatedFamily = { ...family, noKk: cardIn(family.village, step, parent.age), members: [{ ...parent, relation: 1 }] };
  return [{ ...family, members: family.members.filter((member) => member !== parent) }, own];
}

/** An old member who has died since. */
function withElder(family: SimulatedFamily, { random, numbers, to }: StepBack): SimulatedFamily {
  const head = family.members[0];
  if (!head || head.age >= ELDER_FROM) return family;
  const age = Math.min(94, head.age + random.int(20, 34));
  if (age < ELDER_FROM) return family;
  const elder: SimulatedPerson = simulatePerson(random, { relation: 7, sex: random.chance(0.6) ? "F" : "M", age }, {
    decile: family.decile, districtCode: family.village.districtCode, tradition: pickOne(random, family.village.traditions), numbers, on: to,
  });
  return { ...family, members: [...family.members, elder] };
}
