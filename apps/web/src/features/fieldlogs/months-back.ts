const OFFERED = 18;

/** The months up to a day, the newest first. */
export function monthsBack(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: OFFERED }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/** Until the 20th people look at the month before: its reports come in then. */
const TURN = "21";

export function monthIn(bulan: string | undefined, today: string): string {
  return bulan ?? monthsBack(today)[today.slice(8) < TURN ? 1 : 0] ?? today.slice(0, 7);
}
