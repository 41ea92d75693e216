import { z } from "zod";

/** What a notice says beside its kind; kept as it was when it was told. No family and no number of a person is ever in it. */
export const noticeFactsSchema = z.object({
  /** What it is about: the text of a follow-up, the title of a meeting, a proposal or a paper. */
  title: z.string(),
  /** Number of the follow-up, said as TL-0012. */
  number: z.int().nullable().default(null),
  /** The day it turns on: due, held, answered. */
  on: z.string().nullable().default(null),
  /** Local time of a meeting, HH:MM. */
  at: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  /** The office that leads a follow-up, or that is invited. */
  office: z.string().nullable().default(null),
  /** Of a proposal: whether it was put on the agenda. */
  accepted: z.boolean().nullable().default(null),
});
export type NoticeFacts = z.infer<typeof noticeFactsSchema>;
