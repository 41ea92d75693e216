/** Who may open a saved list: its owner, the owner's office, or everybody who may see families, each in his own scope. */
export const VISIBILITIES = ["PRIVATE", "AGENCY", "SCOPE"] as const;
export type Visibility = (typeof VISIBILITIES)[number];
