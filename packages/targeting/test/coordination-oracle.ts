import { normaliseName } from "@sinergi/domain/people/name";
import type { Day } from "@sinergi/domain/time/day";
import type { FollowUpFact } from "#coordination";
import type { AttendanceFacts, Presence } from "#coordination-attendance";

/** The figures of coordination once more, counted one by one the slow way, with the calendar of the machine. */
const MS_PER_DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
const dayOfNumber = (number: number): Day => new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;

export function slowTally(facts: readonly FollowUpFact[], today: Day) {
  let [done, cancelled, open, late] = [0, 0, 0, 0];
  const ages: number[] = [];
  for (const fact of facts) {
    if (fact.state === "DONE") done += 1;
    else if (fact.state === "CANCELLED") cancelled += 1;
    else {
      open += 1;
      ages.push(dayNumber(today) - dayNumber(fact.createdOn));
      if (fact.state !== "DONE_UNVERIFIED" && fact.dueOn !== null && dayNumber(fact.dueOn) < dayNumber(today)) late += 1;
    }
  }
  // The middle one: as many below as above it.
  ages.sort((a, b) => a - b);
  while (ages.length > 2) {
    ages.pop();
    ages.shift();
  }
  const [first, second] = ages;
  const medianAge = first === undefined ? null : second === undefined ? first : (first + second) / 2;
  const counted = facts.length - cancelled;
  return { open, late, medianAge, completion: { value: counted === 0 ? null : done / counted, numerator: done, denominator: counted } };
}

/** Open and planned on one day, by looking at each follow-up of that day. */
export function slowDay(facts: readonly FollowUpFact[], on: Day) {
  let [open, planned] = [0, 0];
  for (const { createdOn, closedOn, dueOn, state } of facts) {
    if (dayNumber(createdOn) > dayNumber(on)) continue;
    const isClosed = closedOn !== null && dayNumber(closedOn) <= dayNumber(on);
    if (!isClosed) open += 1;
    if (isClosed && state === "CANCELLED") continue;
    if (dueOn === null || dayNumber(on) < dayNumber(dueOn)) planned += 1;
  }
  return { open, planned };
}

export function weeksBack(today: Day, weeks: number): Day {
  return dayOfNumber(dayNumber(today) - weeks * 7);
}

/** How one organisation stood at one meeting. */
export function slowPresence({ asked, came }: AttendanceFacts, organisation: string, meetingId: string): Presence {
  let [self, deputy, wasAsked] = [false, false, false];
  for (const one of came) {
    if (one.organisation !== organisation || one.meetingId !== meetingId) continue;
    if (one.isRepresenting) deputy = true;
    else self = true;
  }
  for (const one of asked) if (one.organisation === organisation && one.meetingId === meetingId) wasAsked = true;
  if (self) return "PRESENT";
  if (deputy) return "REPRESENTED";
  return wasAsked ? "ABSENT" : "NOT_INVITED";
}

export function slowContinuity({ meetings, came }: AttendanceFacts, organisation: string) {
  const counted = { steps: 0, samePerson: 0, sameDeputy: 0, another: 0 };
  let before: string[] | null = null;
  for (const { id } of meetings) {
    const people = came.filter((one) => one.organisation === organisation && one.meetingId === id);
    if (people.length === 0) continue;
    if (before !== null) {
      const known = before;
      counted.steps += 1;
      if (people.some((one) => !one.isRepresenting && known.includes(normaliseName(one.name)))) counted.samePerson += 1;
      else if (people.some((one) => known.includes(normaliseName(one.name)))) counted.sameDeputy += 1;
      else counted.another += 1;
    }
    before = people.map((one) => normaliseName(one.name));
  }
  return counted;
}
