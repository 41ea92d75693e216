import { type Day, dayOf } from "@sinergi/domain/time/day";
import { useMemo } from "react";
import { useField } from "#field/store/use-field";

export interface FieldNow {
  readonly today: Day;
  /** `HH:MM` */
  readonly time: string;
}

const two = (value: number) => String(value).padStart(2, "0");

/** `10.42` of an ISO moment, by the phone's zone. */
export function clockOf(iso: string): string {
  const moment = new Date(iso);
  return `${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

/** The day of an ISO moment, by the phone's zone. */
export function dayOfMoment(iso: string): Day | null {
  const moment = new Date(iso);
  return dayOf({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}

/** Now as the server would say it: the phone's clock, put right by what the last exchange told about it (`offline.md` §3.8). */
export function useFieldNow(): FieldNow {
  const { status, snapshot } = useField();
  return useMemo(() => {
    const moment = new Date(Date.now() + (status.clockOffsetMs ?? 0));
    const today = dayOf({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
    return { today: today ?? snapshot?.today ?? ("2026-01-01" as Day), time: `${two(moment.getHours())}:${two(moment.getMinutes())}` };
  }, [status.clockOffsetMs, snapshot?.today]);
}
