import { readable } from "#urls/codes";
import * as z from "#urls/words";

const PROMISE_FILTERS = ["terlambat", "terbuka", "menunggu", "selesai"] as const;
export type PromiseFilter = (typeof PROMISE_FILTERS)[number];

/** Mode rapat: one card per screen for the projector, and which card. */
export const meetingModeSearchSchema = z.object({
  mode: readable(z.enum(["rapat"])),
  kartu: readable(z.string().check(z.regex(/^[1-9]\d?$/))),
});

/** What Capaian keeps in its address: which promises, in which order; and mode rapat. */
export const progressSearchSchema = z.object({
  ...meetingModeSearchSchema.shape,
  janji: readable(z.enum(PROMISE_FILTERS)),
  cari: readable(z.string().check(z.maxLength(100))),
  urut: readable(z.string().check(z.regex(/^-?(nomor|opd|batas|keadaan|kemajuan)$/))),
});

const MEETING_PATH = /^\/rapat\/([0-9a-f-]{36})(?:\/capaian)?$/;

/** The meeting that is shown on the projector; null on every other screen. */
export function meetingOnProjector(path: string, search: object): string | null {
  return "mode" in search && search.mode === "rapat" ? (MEETING_PATH.exec(path)?.[1] ?? null) : null;
}

/** Which promises an address asks for. */
export function readPromiseFilter(text: string | undefined): PromiseFilter | undefined {
  return PROMISE_FILTERS.find((one) => one === text);
}
