import { type Day, dayOf } from "@sinergi/domain/time/day";
import { useMemo, useSyncExternalStore } from "react";
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

const MINUTE_MS = 60_000;
const minuteNow = () => Math.floor(Date.now() / MINUTE_MS);

function eachMinute(tell: () => void): () => void {
  const timer = setInterval(tell, MINUTE_MS / 2);
  document.addEventListener("visibilitychange", tell);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tell);
  };
}

/** Now as the server would say it, to the minute: the phone's clock, put right by what the last exchange told about it (`offline.md` §3.8). */
export function useFieldNow(): FieldNow {
  const { status } = useField();
  const minute = useSyncExternalStore(eachMinute, minuteNow);
  return useMemo(() => {
    const moment = new Date(minute * MINUTE_MS + (status.clockOffsetMs ?? 0));
    return { today: dayIn(moment), time: `${two(moment.getHours())}:${two(moment.getMinutes())}` };
  }, [minute, status.clockOffsetMs]);
}

const FIRST_DAY = "0001-01-01" as Day;

function dayIn(moment: Date): Day {
  return dayOf({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() }) ?? FIRST_DAY;
}
