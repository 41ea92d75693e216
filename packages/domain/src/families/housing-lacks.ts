/**
 * What a house lacks, by the fact that says so and the values that mean it. A spring may be safe or not and rain is not
 * judged: they are not counted as unsafe, so that the number is never too large. An empty fact is unknown.
 */
export const HOUSING_LACKS = {
  toilet: { fact: "toilet", values: ["TIDAK_ADA"] },
  safeWater: { fact: "water", values: ["SUMUR_TAK_TERLINDUNG", "SUNGAI"] },
  floor: { fact: "floor", values: ["TANAH"] },
} as const;
export type HousingLack = keyof typeof HOUSING_LACKS;
export const HOUSING_LACK_KEYS = ["toilet", "safeWater", "floor"] as const satisfies readonly HousingLack[];

/** Families whose house lacks the thing, or of which it is not known. */
export const HOUSING_STATES = ["toilet", "toiletUnknown", "safeWater", "safeWaterUnknown", "floor", "floorUnknown"] as const;
export type HousingState = (typeof HOUSING_STATES)[number];
