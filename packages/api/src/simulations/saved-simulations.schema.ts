import type { SavedResult } from "@sinergi/db/simulations/simulations.store";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { Scenario } from "@sinergi/domain/simulations/scenario";
import { z } from "zod";
import { scenarioSchema } from "#simulations/simulations.schema";
import { snapshotInputSchema } from "#targeting/targeting.schema";

export const SCENARIOS_MAX = 3;

const wordsShape = { name: z.string().trim().min(3).max(120), note: z.string().trim().max(1_000).default(""), visibility: z.enum(["AGENCY", "ALL"]).default("AGENCY") };

/** `simulations.saved` */
export const savedSimulationsInputSchema = z.strictObject({
  text: z.string().trim().max(80).optional(),
  programme: programmeCodeSchema.optional(),
  sort: z.enum(["name", "owner", "savedOn", "updatedAt"]).default("updatedAt"),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(1_000).default(1),
  /** The whole list at once is for a file. */
  pageSize: z.int().min(10).max(50_000).default(20),
});
/** `simulations.save`: the client makes the id, so a resend is the same simulation. */
export const saveSimulationInputSchema = snapshotInputSchema.extend({ opId: z.uuid(), id: z.uuid(), ...wordsShape, scenarios: z.array(scenarioSchema).min(1).max(SCENARIOS_MAX) });
/** `simulations.rename` */
export const renameSimulationInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), ...wordsShape });
/** `simulations.remove`, `simulations.restore` */
export const simulationActInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid() });

export interface SavedSimulation {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** AGENCY: one's own office; ALL: everybody who may open simulations. */
  readonly visibility: "AGENCY" | "ALL";
  readonly scenarios: readonly Scenario[];
  /** What each scenario gave on the day it was saved. */
  readonly results: readonly SavedResult[];
  readonly savedOn: string;
  readonly owner: string;
  readonly agency: string | null;
  readonly own: boolean;
  readonly updatedAt: string;
}

export interface SavedSimulationsAnswer {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly SavedSimulation[];
}
