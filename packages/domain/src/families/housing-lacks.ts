/**
 * What a house lacks: the facts that say so and the values that mean it; one bad fact is enough. A spring may be safe or not and
 * rain is not judged: they are not counted as unsafe, so that the number is never too large. `unfit` has the words of the
 * catalogue's rule for houses to be mended; `sanitation` is no toilet or no safe water.
 */
export const HOUSING_LACKS = {
  toilet: [{ fact: "toilet", values: ["TIDAK_ADA"] }],
  safeWater: [{ fact: "water", values: ["SUMUR_TAK_TERLINDUNG", "SUNGAI"] }],
  floor: [{ fact: "floor", values: ["TANAH"] }],
  sanitation: [
    { fact: "toilet", values: ["TIDAK_ADA"] },
    { fact: "water", values: ["SUMUR_TAK_TERLINDUNG", "SUNGAI"] },
  ],
  unfit: [
    { fact: "floor", values: ["TANAH", "BAMBU"] },
    { fact: "wall", values: ["BAMBU", "SENG", "LAINNYA"] },
    { fact: "roof", values: ["IJUK", "LAINNYA"] },
  ],
} as const;
export type HousingLack = keyof typeof HOUSING_LACKS;
export const HOUSING_LACK_KEYS = ["toilet", "safeWater", "floor", "sanitation", "unfit"] as const satisfies readonly HousingLack[];

/** Families whose house lacks the thing, or of which it is not known: no fact says so and one that could is empty. */
export const HOUSING_STATES = [
  "toilet", "toiletUnknown", "safeWater", "safeWaterUnknown", "floor", "floorUnknown", "sanitation", "sanitationUnknown", "unfit", "unfitUnknown",
] as const;
export type HousingState = (typeof HOUSING_STATES)[number];
