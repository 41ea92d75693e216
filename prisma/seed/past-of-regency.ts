import type { Day } from "@sinergi/domain/time/day";
import { EARLIER_VERSIONS, quartersBefore, SPLIT_SHARE, YEARLY_SHARES, type EarlierVersion } from "#earlier-versions";
import { happenedIn, householdBefore, vanishedFamily, type StepBack } from "#household-before";
import { createIdentityNumbers, NUMBERS_OF_THE_PAST, type IdentityNumbers } from "#identity-numbers";
import { createRandom } from "#random";
import { familyBefore } from "#person-before";
import type { SimulatedFamily } from "#simulated-family";
import type { VillageProfile } from "#village-profiles";

export interface DatedVersion extends EarlierVersion {
  readonly asOf: Day;
}

/** A family of the newest version with the families it was in every earlier one, from the latest to the first. */
export interface FamilyThroughTime {
  readonly family: SimulatedFamily;
  readonly before: readonly (readonly SimulatedFamily[])[];
}

export interface PastOfRegency {
  readonly versions: readonly DatedVersion[];
  readonly numbers: IdentityNumbers;
  /** Takes the next family of the newest version; answers the one before it, whose past is settled now. */
  next(family: SimulatedFamily): FamilyThroughTime | null;
  /** The last one, when no more come. */
  last(): FamilyThroughTime | null;
}

interface PastBase {
  readonly seed: number | string;
  /** As-of of the newest version. */
  readonly on: Day;
  readonly villages: readonly VillageProfile[];
  readonly districtCodes: readonly string[];
}

const YOUNG_HEAD_UNDER = 32;
const GENERATION_YEARS = 18;

/** Tells the past family by family from a stream of chance of its own: the present is the same with and without it. */
export function createPast({ seed, on, villages, districtCodes }: PastBase): PastOfRegency {
  const random = createRandom(seed, "past");
  const numbers = createIdentityNumbers(districtCodes, createRandom(seed, "numbers of the past"), NUMBERS_OF_THE_PAST);
  const versions = EARLIER_VERSIONS.map((version) => ({ ...version, asOf: quartersBefore(on, version.quartersBefore) }));
  const steps: readonly StepBack[] = versions.map(({ asOf }, at) => ({ random, numbers, villages, from: versions[at - 1]?.asOf ?? on, to: asOf }));
  let waiting: (FamilyThroughTime & { readonly before: SimulatedFamily[][] }) | null = null;

  return {
    versions, numbers,
    next: (family) => {
      const host = waiting;
      const before: SimulatedFamily[][] = [];
      let known: readonly SimulatedFamily[] = [family];
      steps.forEach((step, at) => {
        const [eldest] = known;
        const home = host && eldest && splitsOff(family, eldest, { host, at, step }) ? host.before[at] : undefined;
        if (home && eldest) {
          moveBackHome(home, eldest, { versionsOfHost: host?.before ?? [], at, days: versions });
          known = known.slice(1);
        }
        const then = known.flatMap((one) => householdBefore(one, step));
        before.push(happenedIn(step)(YEARLY_SHARES.vanished) ? [...then, vanishedFamily(family.village, step)] : then);
        known = before[at] ?? [];
      });
      waiting = { family, before };
      return host;
    },
    last: () => {
      const host = waiting;
      waiting = null;
      return host;
    },
  };
}

/** A young head whose neighbour in the data is of his parents' age lived with that family before he had a card of his own. */
function splitsOff(family: SimulatedFamily, known: SimulatedFamily, { host, at, step }: { readonly host: FamilyThroughTime; readonly at: number; readonly step: StepBack }): boolean {
  const [parents] = host.before[at] ?? [];
  const [head, parent] = [known.members[0], parents?.members[0]];
  if (!head || !parents || !parent || host.family.village !== family.village || parents.village !== family.village) return false;
  const fits = head.age < YOUNG_HEAD_UNDER && parent.age >= head.age + GENERATION_YEARS && known.noKk === family.noKk;
  return fits && happenedIn(step)(SPLIT_SHARE);
}

/** From that version back, the head stands among the children of the host. */
function moveBackHome(
  home: SimulatedFamily[], { members: [head] }: SimulatedFamily,
  { versionsOfHost, at, days }: { readonly versionsOfHost: readonly SimulatedFamily[][]; readonly at: number; readonly days: readonly DatedVersion[] },
): void {
  const parent = home[0]?.members[0]?.nik;
  versionsOfHost.slice(at).forEach((families, later) => {
    const day = days[at + later]?.asOf;
    const place = families.findIndex((one) => one.members[0]?.nik === parent);
    const host = families[place];
    if (!head || !host || day === undefined) return;
    const child = familyBefore({ ...host, members: [{ ...head, relation: 4 }] }, day)?.members ?? [];
    families[place] = { ...host, members: [...host.members, ...child] };
  });
}
