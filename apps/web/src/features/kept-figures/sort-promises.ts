import type { PromiseLine } from "@sinergi/api/kept-figures/kept-figures.schema";
import { FOLLOW_UP_STATES } from "@sinergi/domain/followups/vocabulary";
import type { PromiseFilter } from "#urls/meeting-mode.url";

const IN_FILTER: Readonly<Record<PromiseFilter, (line: PromiseLine) => boolean>> = {
  terlambat: ({ late }) => late,
  terbuka: ({ state }) => state === "NOT_STARTED" || state === "IN_PROGRESS" || state === "BLOCKED",
  menunggu: ({ state }) => state === "DONE_UNVERIFIED",
  selesai: ({ state }) => state === "DONE",
};

type Order = (a: PromiseLine, b: PromiseLine) => number;
const text = (a: string | null, b: string | null): number => (a ?? "￿").localeCompare(b ?? "￿", "id");
const ORDERS: Readonly<Record<string, Order>> = {
  nomor: (a, b) => a.number - b.number,
  opd: (a, b) => text(a.leadName, b.leadName),
  batas: (a, b) => text(a.dueOn, b.dueOn),
  keadaan: (a, b) => FOLLOW_UP_STATES.indexOf(a.state) - FOLLOW_UP_STATES.indexOf(b.state),
  kemajuan: (a, b) => a.progress - b.progress,
};

interface Asked {
  readonly filter: PromiseFilter | undefined;
  readonly search: string | undefined;
  /** A column, `-` before it for the other way round; late ones first where none is asked. */
  readonly order: string | undefined;
}

/** The promises a screen shows, in the order asked for. */
export function shownPromises(lines: readonly PromiseLine[], { filter, search, order }: Asked): PromiseLine[] {
  const words = search?.trim().toLowerCase() ?? "";
  const left = lines.filter((line) => (filter === undefined || IN_FILTER[filter](line)) && (words === "" || [line.text, line.leadName, numberOf(line)].join(" ").toLowerCase().includes(words)));
  const descending = order?.startsWith("-") ?? false;
  const by = ORDERS[order?.replace(/^-/, "") ?? ""];
  if (!by) return left.toSorted((a, b) => Number(b.late) - Number(a.late) || text(a.dueOn, b.dueOn) || a.number - b.number);
  return left.toSorted((a, b) => by(a, b) * (descending ? -1 : 1) || a.number - b.number);
}

/** As people quote it: TL-0012. */
export function numberOf({ number }: Pick<PromiseLine, "number">): string {
  return `TL-${String(number).padStart(4, "0")}`;
}
