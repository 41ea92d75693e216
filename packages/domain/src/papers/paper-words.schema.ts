import { z } from "zod";
import { LETTER_NATURES, PAPER_SIZES } from "#papers/vocabulary";
import { readCivilServantNumber } from "#papers/civil-servant-number";
import { daySchema } from "#time/day.schema";

/** One line of print: nothing that breaks it or hides in it. */
const line = (most: number) => z.string().trim().max(most).regex(/^[^\p{Cc}\p{Cf}]*$/u);
const passage = (most: number) => z.string().trim().max(most);
const NIP = z.string().transform((text, context) => {
  if (text.trim() === "") return "";
  const read = readCivilServantNumber(text);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: read.refusal.code });
  return z.NEVER;
});

/** Who signs: `role` says as what ("Notulis", "Pihak kesatu"), or is empty. The NIP is digits only, empty for who has none. */
export const signatorySchema = z.strictObject({ role: line(80).default(""), name: line(120), position: line(160).default(""), rank: line(80).default(""), nip: NIP.default("") });
export type Signatory = z.infer<typeof signatorySchema>;

export const SIGNATORIES_MAX = 10;

/** What the secretariat writes for a paper beside what the meeting itself says; each paper uses what it needs. */
export const paperWordsSchema = z.strictObject({
  size: z.enum(PAPER_SIZES).default("F4"),
  /** Nomor surat. */
  number: line(80).default(""),
  issuedOn: daySchema.nullable().default(null),
  issuedIn: line(80).default(""),
  nature: z.enum(LETTER_NATURES).default("BIASA"),
  /** Lampiran, as a letter says it: `1 (satu) berkas`. */
  attachments: line(120).default(""),
  subject: line(200).default(""),
  opening: passage(1_000).default(""),
  closing: passage(600).default(""),
  /** Bahan yang dibawa. */
  materials: z.array(line(200)).max(20).default([]),
  /** Butir kesepakatan; empty: the decisions of the minutes. */
  points: z.array(passage(600)).max(40).default([]),
  nextMeeting: line(200).default(""),
  signatories: z.array(signatorySchema).max(SIGNATORIES_MAX).default([]),
  /** Tembusan. */
  copies: z.array(line(160)).max(20).default([]),
});
export type PaperWords = z.infer<typeof paperWordsSchema>;

export const NO_WORDS: PaperWords = paperWordsSchema.parse({});

/** What is carried from one meeting's paper to the next one's of the same kind: what is the office's, not the meeting's. */
export function rememberedWords({ size, issuedIn, nature, materials, signatories, copies }: PaperWords): PaperWords {
  return { ...NO_WORDS, size, issuedIn, nature, materials, signatories, copies };
}
