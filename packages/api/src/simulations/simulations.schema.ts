import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { CRITERIA, CRITERIA_MAX, MONEY_MAX_IDR, PLACES_MAX } from "@sinergi/domain/simulations/scenario";
import type { SimulatedFigures } from "@sinergi/targeting/simulated-figures";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { z } from "zod";
import { areaCodeSchema, type AreaLabel, snapshotInputSchema, type SnapshotLabel } from "#targeting/targeting.schema";

const roomSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("places"), places: z.int().min(1).max(PLACES_MAX) }),
  z.strictObject({ kind: z.literal("budget"), budgetIdr: z.int().min(1).max(MONEY_MAX_IDR), costIdr: z.int().min(1).max(MONEY_MAX_IDR) }),
]);

/** Programme, room, order of priority and who is considered; the same object is sent, kept and put into a proposal. */
export const scenarioSchema = z.strictObject({
  programme: programmeCodeSchema,
  room: roomSchema,
  order: z.array(z.enum(CRITERIA)).max(CRITERIA_MAX).refine((order) => new Set(order).size === order.length),
  share: z.enum(["none", "district"]).default("none"),
  who: z.enum(["eligible", "withUnknown"]).default("eligible"),
  area: areaCodeSchema.nullable().default(null),
});

/** `simulations.run` */
export const runInputSchema = snapshotInputSchema.extend({ scenario: scenarioSchema });

/** Figures before and after one scenario. */
export interface SimulationAnswer extends Omit<SimulatedFigures, "districts" | "programme" | "villages"> {
  readonly snapshot: SnapshotLabel;
  readonly programme: SimulationProgramme & { readonly inPackage: boolean };
  /** Places there are, by number or by money. */
  readonly places: number;
  /** What the given places cost; null where no cost per family was said. */
  readonly costIdr: number | null;
  /** Coverage, errors and counts of the programme. */
  readonly reach: SimulatedFigures["programme"];
  readonly districts: readonly (Omit<SimulatedFigures["districts"][number], "code"> & { readonly area: AreaLabel })[];
  /** Villages with somebody to consider. */
  readonly villages: readonly (Omit<SimulatedFigures["villages"][number], "code"> & { readonly area: AreaLabel })[];
}

/** A programme of the day that reaches families or persons. */
export interface SimulationProgramme {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly side: "LIVELIHOOD" | "PRODUCTION";
  readonly quota: number | null;
}

/** `simulations.families` */
export const chosenInputSchema = runInputSchema.extend({ page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(10).max(100).default(50) });

/** Why a family stands where it does: what the criteria look at. */
export interface FamilyReasons {
  readonly decile: number | null;
  readonly eligibility: "yes" | "unknown";
  readonly workingAge: Trilean;
  /** A place lets both sides of help meet in the family. */
  readonly completes: boolean;
  /** Programmes received. */
  readonly layers: number;
}

export interface ChosenFamilyAnswer extends FamilyReasons {
  /** From 1, in the order of the list. */
  readonly place: number;
  readonly familyId: string;
  readonly headName: string;
  /** Masked. */
  readonly noKk: string | null;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
  readonly members: number;
  readonly programmes: readonly string[];
}

export interface ChosenFamiliesAnswer {
  /** Families that get a place: the number on the page of the simulation. */
  readonly total: number;
  /** Families of this page outside the reader's scope. */
  readonly hidden: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly ChosenFamilyAnswer[];
}
