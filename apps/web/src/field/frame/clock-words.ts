const two = (number: number): string => String(number).padStart(2, "0");

/** `14.05` by the phone's clock. */
export function timeOf(iso: string): string {
  const moment = new Date(iso);
  return `${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

/** The day of a moment by the phone's clock, as `2026-11-29`. */
export function dayOf(iso: string): string {
  const moment = new Date(iso);
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
