import { ageOn, daysBetween, type Day } from "@sinergi/domain/time/day";
import type { SimulatedFamily, SimulatedPerson } from "#simulated-family";
import { schoolAgeLevel } from "#simulate-person";

const PREGNANCY_DAYS = 270;
const WORKS_FROM = 15;

/** The same family on an earlier day: children not born yet are not there, pupils sit some classes lower. Null without anybody. */
export function familyBefore(family: SimulatedFamily, on: Day): SimulatedFamily | null {
  const alive = family.members.filter((member) => member.birthDate <= on);
  if (alive.length === 0) return null;
  const isExpected = family.members.some((member) => member.birthDate > on && daysBetween(on, member.birthDate) < PREGNANCY_DAYS);
  return { ...family, members: alive.map((member) => personBefore(member, { on, pregnant: isExpected && member.relation === 3 })) };
}

function personBefore(person: SimulatedPerson, { on, pregnant }: { readonly on: Day; readonly pregnant: boolean }): SimulatedPerson {
  const age = ageOn(person.birthDate, on);
  const school = person.school === "TIDAK" ? "TIDAK" : schoolAgeLevel(age);
  const occupation = age < WORKS_FROM ? null : school === "TIDAK" ? person.occupation : "PELAJAR_MAHASISWA";
  return { ...person, age, school, pregnant, occupation };
}
