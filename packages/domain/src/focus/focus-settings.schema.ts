import { z } from "zod";
import { programmeCodeSchema } from "#programmes/programme.schema";
import { FOCUS_PARTS, WEIGHT_MAX } from "#focus/vocabulary";

const weight = z.int().min(0).max(WEIGHT_MAX);

/** One number 0-100 for each part; only their proportions count, so that no sum has to be kept. One at least is not 0. */
export const focusWeightsSchema = z
  .strictObject({ poorest: weight, poor: weight, exclusion: weight, unfit: weight, sanitation: weight, signal: weight })
  .refine((weights) => FOCUS_PARTS.some((part) => weights[part] > 0), { error: "WEIGHTS_EMPTY" });
export type FocusWeights = z.infer<typeof focusWeightsSchema>;

const PROGRAMMES_MAX = 20;

/** How the regency weighs its areas and when a programme counts as having come to one. */
export const focusSettingsSchema = z.strictObject({
  weights: focusWeightsSchema,
  /** Whose eligible families count in the exclusion error and in convergence; none chosen: those of the package. */
  programmes: z.array(programmeCodeSchema).max(PROGRAMMES_MAX),
  /** A village is converged with this many of the programmes. */
  convergence: z.int().min(1).max(PROGRAMMES_MAX),
  /** Percent of the eligible families there that a programme must reach to count as having come. */
  reachedPercent: z.int().min(1).max(100),
});
export type FocusSettings = z.infer<typeof focusSettingsSchema>;

/** Weights of domain.md §5.5; k = 3; half of the eligible. */
export const DEFAULT_FOCUS_SETTINGS: FocusSettings = {
  weights: { poorest: 30, poor: 25, exclusion: 20, unfit: 10, sanitation: 10, signal: 5 },
  programmes: [],
  convergence: 3,
  reachedPercent: 50,
};
