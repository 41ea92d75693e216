import { overlaps, type Holding, type HoldingRefusal } from "#organisations/holding";
import type { TeamSeat } from "#organisations/vocabulary";
import { accept, refuse, type Result } from "#result";
import type { Day } from "#time/day";

export interface SeatHeld extends Holding {
  readonly organisation: string;
  readonly seat: TeamSeat;
}

export type SeatRefusal = HoldingRefusal | { readonly code: "seat_taken"; readonly organisation: string } | { readonly code: "seat_overlaps" };

/** Seats that one office alone holds at a time (Perpres 15/2010): there is one chair, but there may be several deputies. */
const ALONE: readonly TeamSeat[] = ["PENANGGUNG_JAWAB", "KETUA", "SEKRETARIS"];

/** Decides whether an organisation may take a seat from a day on, beside all seats held before. `held` leaves out the seat itself when it is given back. */
export function giveSeat(wanted: SeatHeld, { held, today }: { readonly held: readonly SeatHeld[]; readonly today: Day }): Result<SeatHeld, SeatRefusal> {
  if (wanted.fromDay > today) return refuse({ code: "day_in_future", today });
  const meanwhile = held.filter((one) => overlaps(one, wanted));
  if (meanwhile.some(({ organisation }) => organisation === wanted.organisation)) return refuse({ code: "seat_overlaps" });
  const holder = ALONE.includes(wanted.seat) ? meanwhile.find(({ seat }) => seat === wanted.seat) : undefined;
  return holder ? refuse({ code: "seat_taken", organisation: holder.organisation }) : accept(wanted);
}
