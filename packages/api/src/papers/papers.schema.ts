import type { ChangedLine } from "@sinergi/domain/papers/compare-papers";
import type { Missing } from "@sinergi/domain/papers/missing-parts";
import type { PaperAct } from "@sinergi/domain/papers/move-paper";
import type { PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import { paperWordsSchema, type PaperWords } from "@sinergi/domain/papers/paper-words.schema";
import { PAPER_KINDS, type PaperKind, type PaperState, type PaperStep } from "@sinergi/domain/papers/vocabulary";
import { z } from "zod";

const opId = z.uuid();
const NOTE_MIN_LENGTH = 5;
const note = z.string().trim().min(NOTE_MIN_LENGTH).max(500);
const place = { meetingId: z.uuid(), kind: z.enum(PAPER_KINDS) };

/** `papers.list` */
export const papersInputSchema = z.strictObject({ meetingId: z.uuid() });
/** `papers.read`: `version` null is the newest the reader may see. */
export const paperInputSchema = z.strictObject({ ...place, version: z.int().min(1).max(999).nullable().default(null) });
/** `papers.save`: `basedOn` is the revision the writer had before him, null where nothing was saved yet. */
export const savePaperInputSchema = z.strictObject({ opId, ...place, words: paperWordsSchema, basedOn: z.int().nullable() });
/** `papers.check`: `digest` is that of the contents the second person read. */
export const checkPaperInputSchema = z.strictObject({ opId, id: z.uuid(), digest: z.string().regex(/^[0-9a-f]{64}$/) });
/** `papers.sendBack` and `papers.correct`: why, and what the new version changes. */
export const notedPaperInputSchema = z.strictObject({ opId, id: z.uuid(), note });
/** `papers.sign` */
export const signPaperInputSchema = z.strictObject({ opId, id: z.uuid() });

export interface PaperVersionAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: PaperState;
  readonly changed: string;
  readonly checkedName: string | null;
  readonly checkedAt: string | null;
  readonly signedName: string | null;
  readonly signedAt: string | null;
  readonly sha256: string | null;
  /** Secret part of the address of the verification page. */
  readonly token: string | null;
  readonly pages: number | null;
}

export interface PapersAnswer {
  /** All five, in order; of one that nobody began there is no version. */
  readonly papers: readonly { readonly kind: PaperKind; readonly versions: readonly PaperVersionAnswer[] }[];
  readonly mayWrite: boolean;
  /** May the reader see what is not signed yet? */
  readonly mayReadDrafts: boolean;
}

export interface PaperAnswer {
  readonly kind: PaperKind;
  /** Null: nobody has saved anything of this paper yet. */
  readonly paper: (PaperVersionAnswer & { readonly revision: number }) | null;
  readonly words: PaperWords;
  readonly contents: PaperContents;
  /** Digest of the contents: what a check is about. */
  readonly digest: string;
  readonly missing: readonly Missing[];
  readonly acts: readonly PaperAct[];
  /** Wrote the reader on it himself? Then he does not check it. */
  readonly own: boolean;
  /** What this version says differently from the one before it; null for the first. */
  readonly differences: readonly ChangedLine[] | null;
  readonly history: readonly { readonly version: number; readonly step: PaperStep; readonly note: string; readonly actor: string; readonly at: string }[];
}
