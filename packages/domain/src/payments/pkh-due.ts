import type { FamilyFacts, MemberFacts } from "#families/family-facts";
import { PKH_COMPONENTS, type ComponentAmount, type PkhComponent } from "#payments/pkh-components.schema";
import type { EligibilityRule, MemberCondition } from "#programmes/eligibility-rule.schema";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import type { Trilean } from "#programmes/three-values";
import type { Day } from "#time/day";

/** At most so many members of a family are counted (domain.md §3.1, R14). */
export const COUNTED_PERSONS = 4;

/** Rupiah, between what is certain and what is possible; both ends are the same where all facts are known. */
export interface Due {
  readonly lowIdr: number;
  readonly highIdr: number;
}

/** What a member is, component by component in the order of `PKH_COMPONENTS`. */
export type MemberComponents = readonly Trilean[];

/** The rule that says whether one person is a component. Runs in bulk as SQL like every eligibility rule. */
export function componentRule({ component, minAge, maxAge }: ComponentAmount): EligibilityRule {
  const ages = { ...(minAge === null ? {} : { minAge }), ...(maxAge === null ? {} : { maxAge }) };
  return { member: { ...ages, ...BODY[component] } };
}

const BODY: Readonly<Record<PkhComponent, MemberCondition>> = {
  IBU_HAMIL: { pregnant: true }, ANAK_USIA_DINI: {}, SD: { school: ["SD"] }, SMP: { school: ["SMP"] }, SMA: { school: ["SMA"] }, LANSIA: {}, DISABILITAS_BERAT: { severeDisability: true },
};

/** What a member of a family is on a day. */
export function componentsOf(member: MemberFacts, amounts: readonly ComponentAmount[], { family, on }: { readonly family: FamilyFacts; readonly on: Day }): MemberComponents {
  const alone = { ...family, members: [member], rosterComplete: true };
  return PKH_COMPONENTS.map((component) => {
    const amount = amounts.find((one) => one.component === component);
    return amount === undefined ? "no" : evaluateEligibility(componentRule(amount), alone, on);
  });
}

/** What components are worth in a year, and in how many tranches that is paid. */
export interface PkhYear {
  readonly amounts: readonly ComponentAmount[];
  readonly tranches: number;
}

/** What a family is due in a tranche, from the facts of its members on a day. */
export function pkhDue(family: FamilyFacts, year: PkhYear, on: Day): Due {
  return dueOfComponents({ members: family.members.map((member) => componentsOf(member, year.amounts, { family, on })), rosterComplete: family.rosterComplete }, year);
}

interface Roster {
  readonly members: readonly MemberComponents[];
  /** False: there are members nobody listed, and they may be anything. */
  readonly rosterComplete: boolean;
}

/**
 * The tranche a family should get: each member counts once, as one component; of a component no more than its limit; four members
 * at most, those that together are worth most (the official choice is not public, domain.md §3.1). Of the year's amounts an equal part for
 * each tranche (PKH has four), rounded to whole rupiah.
 *
 * More facts never make a family worth less, so the certain components give the least and the possible ones the most; what lies
 * between can each come true.
 */
export function dueOfComponents({ members, rosterComplete }: Roster, { amounts, tranches }: PkhYear): Due {
  const perTranche = (annualIdr: number): number => Math.round(annualIdr / tranches);
  const unlisted: MemberComponents[] = rosterComplete ? [] : Array.from({ length: COUNTED_PERSONS }, () => PKH_COMPONENTS.map(() => "unknown"));
  return {
    lowIdr: perTranche(mostOf(members.map((member) => meant(member, (value) => value === "yes")), amounts)),
    highIdr: perTranche(mostOf([...members, ...unlisted].map((member) => meant(member, (value) => value !== "no")), amounts)),
  };
}

function meant(member: MemberComponents, is: (value: Trilean) => boolean): readonly PkhComponent[] {
  return PKH_COMPONENTS.filter((_, at) => is(member[at] ?? "no"));
}

/** One way to count some members: how many of each component, and what they are worth a year. */
interface Counting {
  readonly counted: Readonly<Partial<Record<PkhComponent, number>>>;
  readonly persons: number;
  readonly annualIdr: number;
}

/** The most that members can be worth together. Of two countings that use up the same places the better one is kept: a family has few members and few places, so there are never many. */
function mostOf(members: readonly (readonly PkhComponent[])[], amounts: readonly ComponentAmount[]): number {
  let countings: ReadonlyMap<string, Counting> = new Map([["", { counted: {}, persons: 0, annualIdr: 0 }]]);
  for (const member of members) {
    if (member.length === 0) continue;
    const next = new Map(countings);
    for (const counting of countings.values()) for (const more of withMember(counting, member, amounts)) keepBetter(next, more, amounts);
    countings = next;
  }
  return Math.max(...[...countings.values()].map(({ annualIdr }) => annualIdr));
}

function withMember({ counted, persons, annualIdr }: Counting, member: readonly PkhComponent[], amounts: readonly ComponentAmount[]): readonly Counting[] {
  if (persons === COUNTED_PERSONS) return [];
  return amounts.flatMap((amount) => {
    const already = counted[amount.component] ?? 0;
    if (!member.includes(amount.component) || already >= (amount.maxPerFamily ?? COUNTED_PERSONS)) return [];
    return [{ counted: { ...counted, [amount.component]: already + 1 }, persons: persons + 1, annualIdr: annualIdr + amount.annualIdr }];
  });
}

function keepBetter(countings: Map<string, Counting>, counting: Counting, amounts: readonly ComponentAmount[]): void {
  const limited = amounts.filter(({ maxPerFamily }) => maxPerFamily !== null).map(({ component }) => counting.counted[component] ?? 0);
  const places = [counting.persons, ...limited].join(" ");
  const known = countings.get(places);
  if (!known || known.annualIdr < counting.annualIdr) countings.set(places, counting);
}
