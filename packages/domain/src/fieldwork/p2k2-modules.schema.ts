import { z } from "zod";

export const P2K2_MODULES_MAX = 20;
export const P2K2_TOPICS_MAX = 30;
export const MODULE_CODE_MAX_LENGTH = 20;
export const MODULE_NAME_MAX_LENGTH = 120;
export const MODULE_TOPIC_MAX_LENGTH = 200;

const oneLine = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\p{Cc}\p{Cf}]+$/u);
const differ = (words: readonly string[]): boolean => new Set(words.map((word) => word.toLowerCase())).size === words.length;

const p2k2ModuleSchema = z.strictObject({
  code: z.string().trim().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/).max(MODULE_CODE_MAX_LENGTH),
  name: oneLine(MODULE_NAME_MAX_LENGTH),
  topics: z.array(oneLine(MODULE_TOPIC_MAX_LENGTH)).max(P2K2_TOPICS_MAX).refine(differ, { error: "TOPIC_TWICE" }),
  /** False: no longer offered on phones; sessions held with it keep its name. */
  offered: z.boolean(),
});
export type P2k2Module = z.infer<typeof p2k2ModuleSchema>;

/** The modules of P2K2 that a regency's groups learn, in order; at least one is offered. */
export const p2k2ModulesSchema = z
  .array(p2k2ModuleSchema)
  .min(1)
  .max(P2K2_MODULES_MAX)
  .refine((modules) => differ(modules.map(({ code }) => code)), { error: "MODULE_TWICE" })
  .refine((modules) => modules.some(({ offered }) => offered), { error: "NONE_OFFERED" });
