import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { StateProgramme } from "#targeting/state-base";

/** Where each part lies in the one number of a class. Sixty-three programmes of a package are more than any regency has. */
export const CLASS_BITS = { decile: 1, unknown: 16, workingAge: 32, livelihood: 128, production: 256, layers: 512, due: 32_768, received: 2_097_152 } as const;
/** What stands below the pieces of the package. */
export const WITHOUT_PACKAGE = CLASS_BITS.due - 1;
export const WORKING_AGE_LETTERS = "nuy";

/**
 * All that a simulation looks at in a family whatever the programme, as one number made of a state's letters: decile, working age, sides of
 * help, number of programmes, and in decile 1 the pieces of the package. It is kept with the state, because to count the families of a
 * regency by it is to read it, and to make it from the letters anew takes three times as long.
 */
export function familyClassSql(state: string, programmes: readonly StateProgramme[]): string {
  const width = programmes.length;
  if (width === 0) return `(${CLASS_BITS.decile} * ${state}.decile + ${workingAgeSql(state)})::int`;
  const [eligible, received] = [`translate(${state}.eligibility, 'ynu', '100')::bit(${width})`, `${state}.received::bit(${width})`];
  const some = (mask: string): string => `((${received} & B'${mask}') <> B'${"0".repeat(width)}')::int`;
  const pieces = maskOf(programmes, (one) => one.inPackage);
  const parts = [
    `${CLASS_BITS.decile} * ${state}.decile`,
    workingAgeSql(state),
    `${CLASS_BITS.livelihood} * ${some(sideMask(programmes, "LIVELIHOOD"))}`,
    `${CLASS_BITS.production} * ${some(sideMask(programmes, "PRODUCTION"))}`,
    `${CLASS_BITS.layers} * bit_count(${received})`,
    `case when ${state}.decile = 1 then ${CLASS_BITS.due} * bit_count(${eligible} & B'${pieces}') + ${CLASS_BITS.received} * bit_count(${eligible} & ${received} & B'${pieces}') else 0 end`,
  ];
  return `(${parts.join(" + ")})::int`;
}

function workingAgeSql(state: string): string {
  return `${CLASS_BITS.workingAge} * (strpos('${WORKING_AGE_LETTERS}', ${state}.working_age) - 1)`;
}

function maskOf(programmes: readonly StateProgramme[], isIn: (programme: StateProgramme) => boolean): string {
  return programmes.map((programme) => (isIn(programme) ? "1" : "0")).join("");
}

/** Works for a whole area reach nobody in particular: programmes of unit AREA never make a side. */
export function sideMask(programmes: readonly StateProgramme[], side: Side): string {
  return maskOf(programmes, (programme) => programme.side === side && programme.unit !== "AREA");
}
