import type { Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import type { Office } from "#simulated-offices";

/** Somebody who acts in the simulation: an account of the demo where there is one. */
export interface SimulatedActor {
  readonly id: string;
  readonly name: string;
}

export interface MeetingOrder {
  readonly today: Day;
  readonly seed: number;
  /** Offices of this regency by code; what is not here is invited to nothing and leads nothing. */
  readonly offices: ReadonlyMap<string, Office>;
  /** Codes of its areas. */
  readonly areas: ReadonlySet<string>;
  readonly secretary: SimulatedActor;
  /** Who reports for an office. */
  readonly reporterOf: (office: string) => SimulatedActor;
  /** Accounts that propose something for the agenda; what has none is not proposed. */
  readonly proposers: { readonly head: SimulatedActor & { readonly agency: string }; readonly operator: SimulatedActor & { readonly agency: string }; readonly facilitator: SimulatedActor } | null;
}

/** A local hour and minute of a day as a moment: the simulated regency keeps western time. */
export function momentOf(day: Day, time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const total = hours * 60 + minutes - 7 * 60;
  const on = total < 0 ? shiftDay(day, -1) : day;
  const rest = (total + 24 * 60) % (24 * 60);
  return `${on}T${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}:00Z`;
}
