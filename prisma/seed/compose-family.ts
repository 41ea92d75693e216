import type { Sex } from "@sinergi/domain/families/vocabulary";
import { COUPLE_SHARE, LONE_ELDERLY_SHARE, OTHER_MEMBERS, SINGLE_HEAD_FEMALE_SHARE } from "#distributions";
import { pickerOf, type Random } from "#random";
import type { RelationCode } from "#simulated-family";

/** Who a person is in the family, before anything else is known. */
export interface MemberRole {
  readonly relation: RelationCode;
  readonly sex: Sex;
  /** Completed years. */
  readonly age: number;
}

const pickOther = pickerOf(OTHER_MEMBERS);
/** Mothers are 18 to 42 years older than their children. */
const MOTHERHOOD = { from: 18, to: 42 } as const;
/** Children older than this have mostly left the family. */
const LEAVES_HOME_AT = 25;

/** The roles of a family of this size, the head first: believable ages between generations, nothing else. */
export function composeFamily(random: Random, size: number): readonly MemberRole[] {
  if (size === 1) return [loneHead(random)];
  const heads = headsOf(random, size);
  const mother = heads.at(-1) ?? loneHead(random);
  const others = Array.from({ length: size - heads.length }, () => otherMember(random, mother));
  return [...heads, ...spaced(others).toSorted(byRelationThenAge)];
}

function loneHead(random: Random): MemberRole {
  if (random.chance(LONE_ELDERLY_SHARE)) return { relation: 1, sex: random.chance(0.68) ? "F" : "M", age: 60 + skewedYoung(random, 30) };
  return { relation: 1, sex: random.chance(0.4) ? "F" : "M", age: random.int(21, 59) };
}

function headsOf(random: Random, size: number): readonly MemberRole[] {
  if (!random.chance(COUPLE_SHARE)) {
    const sex: Sex = random.chance(SINGLE_HEAD_FEMALE_SHARE) ? "F" : "M";
    return [{ relation: 1, sex, age: size === 2 ? random.int(30, 74) : middleAge(random, 30, 66) }];
  }
  const age = husbandAge(random, size);
  return [
    { relation: 1, sex: "M", age },
    { relation: 3, sex: "F", age: Math.max(18, age - random.int(-2, 8)) },
  ];
}

/** Couples alone are young or old; the more live with them, the nearer they are to the middle of life. */
function husbandAge(random: Random, size: number): number {
  if (size > 2) return middleAge(random, size === 3 ? 22 : 26, size === 3 ? 64 : 66);
  return random.chance(0.35) ? random.int(21, 32) : middleAge(random, 48, 82);
}

function otherMember(random: Random, mother: MemberRole): MemberRole {
  const kind = pickOther(random);
  if (kind === "PARENT" && mother.age < 62) return { relation: random.chance(0.5) ? 7 : 8, sex: random.chance(0.72) ? "F" : "M", age: Math.min(93, mother.age + random.int(20, 34)) };
  if (kind === "GRANDCHILD" && mother.age >= 45) return { relation: 6, sex: coin(random), age: random.int(0, Math.min(14, mother.age - 42)) };
  if (kind === "RELATIVE") return { relation: 9, sex: coin(random), age: random.int(6, 68) };
  return { relation: 4, sex: coin(random), age: childAge(random, mother.age) };
}

function childAge(random: Random, motherAge: number): number {
  const youngest = Math.max(0, motherAge - MOTHERHOOD.to);
  const oldest = Math.max(0, motherAge - MOTHERHOOD.from);
  return random.int(Math.min(youngest, oldest), Math.min(oldest, Math.max(LEAVES_HOME_AT, youngest + 8)));
}

/** Children of one year are rare: a repeated age moves by a year where it can. */
function spaced(members: readonly MemberRole[]): readonly MemberRole[] {
  const taken = new Set<number>();
  return members.map((member) => {
    if (member.relation !== 4) return member;
    const age = taken.has(member.age) && member.age > 0 ? member.age - 1 : member.age;
    taken.add(age);
    return { ...member, age };
  });
}

function byRelationThenAge(a: MemberRole, b: MemberRole): number {
  return a.relation - b.relation || b.age - a.age;
}

function coin(random: Random): Sex {
  return random.chance(0.51) ? "M" : "F";
}

/** Mean of two draws: most in the middle, few at the ends. */
function middleAge(random: Random, from: number, to: number): number {
  return Math.round((random.int(from, to) + random.int(from, to)) / 2);
}

/** From 0 up to `span`, the low end more frequent. */
function skewedYoung(random: Random, span: number): number {
  return Math.floor(span * random.next() * random.next());
}
