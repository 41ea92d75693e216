import { PAPER_KINDS, type PaperKind } from "@sinergi/domain/papers/vocabulary";
import { readable } from "#urls/codes";
import * as z from "#urls/words";

/** How addresses call the papers. */
export const PAPER_SLUGS = { INVITATION: "undangan", ATTENDANCE_LIST: "daftar-hadir", MINUTES: "notula", AGREEMENT: "berita-acara", REPORT: "laporan" } as const satisfies Record<PaperKind, string>;

export function paperKindOf(slug: string): PaperKind | null {
  return PAPER_KINDS.find((kind) => PAPER_SLUGS[kind] === slug) ?? null;
}

/** What the page of a paper keeps in its address: an earlier version, where not the newest is looked at. */
export const paperSearchSchema = z.object({ versi: readable(z.string().check(z.regex(/^[1-9]\d{0,2}$/))) });
