/** The number as people quote it in letters and in the room: `TL-0012`. */
export function followUpNumber(number: number): string {
  return `TL-${String(number).padStart(4, "0")}`;
}
