import { MINUTES_KINDS, type MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import { readable } from "#urls/codes";
import * as z from "#urls/words";

/** The minutes of a meeting: a secretary may read them as others do. */
export const minutesSearchSchema = z.object({ tampil: readable(z.enum(["baca"])) });

const KIND_KEYS = {
  OPENING: "pembukaan", DIRECTION: "arahan", PRESENTATION: "paparan", DISCUSSION: "diskusi", PROBLEM: "masalah", CONCLUSION: "kesimpulan", DECISION: "keputusan", RECOMMENDATION: "rekomendasi", CLOSING: "penutup",
} as const satisfies Record<MinutesKind, string>;

/** Looking through all minutes: words, kind of piece, order. */
export const minutesFoundSearchSchema = z.object({
  cari: readable(z.string().check(z.maxLength(120))),
  jenis: readable(z.string().check(z.refine((text) => readMinutesKind(text) !== undefined))),
  urut: readable(z.string().check(z.regex(/^-?(heldOn|kind|speaker)$/))),
});
export type MinutesFoundSearch = z.infer<typeof minutesFoundSearchSchema>;

export function readMinutesKind(text: string | undefined): MinutesKind | undefined {
  return MINUTES_KINDS.find((kind) => KIND_KEYS[kind] === text);
}

export function minutesKindKey(kind: MinutesKind): string {
  return KIND_KEYS[kind];
}
