import { readStatedDay } from "@sinergi/domain/meetings/stated-day";
import { type Day, partsOf } from "@sinergi/domain/time/day";
import { weekdayOf } from "@sinergi/domain/time/weekday";
import { refused, unwrap } from "#platform/refusals";

/** A day that was typed with its weekday is the day that is written down; where they disagree nobody guesses. */
export function checkStatedDay(stated: string, day: Day): void {
  if (stated === "") return;
  const read = unwrap(readStatedDay(stated, partsOf(day).year));
  if (read.day !== day) throw refused({ code: "weekday_mismatch", day, stated: weekdayOf(read.day), right: weekdayOf(day) });
}
