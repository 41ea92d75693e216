import { pickOne, type Random } from "#random";
import type { SimulatedFamily, SimulatedPerson } from "#simulated-family";

/** Whom a list names of a family it reaches; nobody where no member fits, and then the family is not on it. */
export type Selection = (random: Random, family: SimulatedFamily) => readonly SimulatedPerson[];

/** The wife, who mostly holds the account; else the head. */
export const caretaker: Selection = (_random, { members }) => {
  const wife = members.find((member) => member.relation === 3);
  return wife ? [wife] : members.slice(0, 1);
};

export const head: Selection = (_random, { members }) => members.slice(0, 1);

/** The head of a house on the grid: without a meter there is nothing to subsidise. */
export const meterHolder: Selection = (_random, { members, housing }) => (housing.light === "PLN" ? members.slice(0, 1) : []);

/** Premiums are paid for persons: most members are listed, some were never entered. */
export const mostMembers: Selection = (random, { members }) => atLeastOne(random, members, 0.75);

export const pupils: Selection = (random, { members }) => atLeastOne(random, members.filter((member) => member.age <= 21 && ["SD", "SMP", "SMA"].includes(member.school)), 0.85);

export const students: Selection = (random, { members }) => oneOf(random, members.filter((member) => member.school === "PT"));

export const youngestOrPregnant: Selection = (random, { members }) => oneOf(random, members.filter((member) => member.age <= 4 || member.pregnant));

export const frail: Selection = (random, { members }) => oneOf(random, members.filter((member) => member.age >= 75 || member.severeDisability));

export const worker: Selection = (random, { members }) => oneOf(random, members.filter((member) => member.age >= 18 && member.age <= 59));

export const woman: Selection = (random, { members }) => oneOf(random, members.filter((member) => member.sex === "F" && member.age >= 18 && member.age <= 63));

export const farmer: Selection = (random, { members }) => oneOf(random, members.filter((member) => member.occupation === "PETANI_KOPI" || member.occupation === "PETANI"));

export const businessOwner: Selection = (random, { members }) =>
  oneOf(random, members.filter((member) => member.age >= 21 && member.age <= 65 && member.occupation !== null && BUSINESS.has(member.occupation)));

const BUSINESS = new Set(["PEDAGANG", "WIRASWASTA", "PETANI_KOPI", "PETANI"]);

function oneOf(random: Random, persons: readonly SimulatedPerson[]): readonly SimulatedPerson[] {
  return persons.length === 0 ? [] : [pickOne(random, persons)];
}

function atLeastOne(random: Random, persons: readonly SimulatedPerson[], share: number): readonly SimulatedPerson[] {
  return persons.filter((_, at) => at === 0 || random.chance(share));
}
