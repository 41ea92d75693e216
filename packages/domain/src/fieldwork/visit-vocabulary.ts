/** The house as a facilitator sees it. */
export const HOUSE_STATES = ["SOUND", "LIGHT_DAMAGE", "HEAVY_DAMAGE", "UNFIT"] as const;
export type HouseState = (typeof HOUSE_STATES)[number];

/** What a family chiefly lives on. */
export const INCOME_SOURCES = ["OWN_FARM", "FARM_LABOUR", "LABOUR", "TRADE", "CRAFT", "SALARY", "SUPPORT", "NONE", "OTHER"] as const;
export type IncomeSource = (typeof INCOME_SOURCES)[number];

export const LIVESTOCK = ["CATTLE", "GOATS", "POULTRY", "FISH", "OTHER"] as const;
export type Livestock = (typeof LIVESTOCK)[number];

/** What a family could live on better; the production side of the product. */
export const BUSINESSES = ["FARMING", "LIVESTOCK", "TRADE", "FOOD", "CRAFT", "SERVICE", "OTHER"] as const;
export type Business = (typeof BUSINESSES)[number];
