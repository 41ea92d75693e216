import { z } from "zod";
import { PAPER_KINDS, PAPER_SIZES } from "#papers/vocabulary";

const runs = z.array(z.object({ text: z.string(), bold: z.literal(true).optional() })).readonly();

/** Figures then and now, or follow-ups by state; drawn when the paper is printed. Shares lie between 0 and 1; null is unknown. */
const chartSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("shares"), before: z.string(), now: z.string(), rows: z.array(z.object({ label: z.string(), before: z.number().nullable(), now: z.number().nullable(), difference: z.string() })).readonly() }),
  z.object({ kind: z.literal("counts"), rows: z.array(z.object({ label: z.string(), count: z.number(), value: z.string(), detail: z.string() })).readonly() }),
]);
export type PaperChart = z.infer<typeof chartSchema>;

const personSchema = z.object({ role: z.string(), name: z.string(), position: z.string(), rank: z.string(), nip: z.string() });

const blockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: z.string() }),
  z.object({ kind: z.literal("subheading"), text: z.string() }),
  z.object({ kind: z.literal("paragraph"), runs }),
  z.object({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(runs).readonly() }),
  z.object({ kind: z.literal("facts"), rows: z.array(z.object({ label: z.string(), lines: z.array(z.string()).readonly() })).readonly() }),
  /** The head of a letter: place and day on the right, number and subject on the left, whom it goes to below. */
  z.object({ kind: z.literal("address"), placeAndDay: z.string(), rows: z.array(z.object({ label: z.string(), lines: z.array(z.string()).readonly() })).readonly(), to: z.array(z.string()).readonly() }),
  z.object({
    kind: z.literal("table"),
    columns: z.array(z.object({ title: z.string(), width: z.number(), align: z.enum(["left", "center", "right"]) })).readonly(),
    /** A cell may hold a drawn signature: path data of an SVG of 300 × 100. */
    rows: z.array(z.array(z.object({ text: z.string(), signature: z.string().optional() })).readonly()).readonly(),
  }),
  z.object({ kind: z.literal("chart"), title: z.string(), chart: chartSchema, source: z.string() }),
  /** Kept on one page with the paragraph before it. */
  z.object({ kind: z.literal("signatures"), placeAndDay: z.string(), people: z.array(personSchema).readonly() }),
  z.object({ kind: z.literal("copies"), lines: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal("annex"), title: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;

/** Everything a paper says, and nothing of how it looks: what is checked, compared with an earlier version, and printed. */
export const paperContentsSchema = z.object({
  kind: z.enum(PAPER_KINDS),
  version: z.int(),
  size: z.enum(PAPER_SIZES),
  letterhead: z.object({ lines: z.array(z.string()).readonly(), address: z.string(), logo: z.string().nullable() }),
  /** Printed in the middle below the letterhead; null for a letter. */
  title: z.object({ name: z.string(), about: z.string(), number: z.string() }).nullable(),
  /** What the file, its page foot and the verification page call it. */
  name: z.string(),
  /** What this version changed; empty for the first. */
  changed: z.string(),
  simulated: z.boolean(),
  blocks: z.array(blockSchema).readonly(),
});
export type PaperContents = z.infer<typeof paperContentsSchema>;

/** What can be printed: a paper of a meeting, or one of another kind. */
export type PrintedContents = Omit<PaperContents, "kind">;
