import type { Share } from "@sinergi/api/home/home.schema";

/** A share as people say it: so many in ten, or one in so many where that is closer. Nobody, nearly all and all have words of their own. */
export type InTen =
  | { readonly kind: "unknown" | "nobody" | "few" | "nearlyAll" | "all" }
  | { readonly kind: "oneIn"; readonly families: number }
  | { readonly kind: "tenths"; readonly tenths: number };

/** Below this, "1 in 10" would be far from the truth. */
const ONE_IN_TEN_BELOW = 0.14;

export function inTen(of: Share | null): InTen {
  if (of === null || of.denominator === 0) return { kind: "unknown" };
  const { numerator, denominator } = of;
  if (numerator === 0) return { kind: "nobody" };
  if (numerator === denominator) return { kind: "all" };
  const share = numerator / denominator;
  if (share < ONE_IN_TEN_BELOW) {
    const families = Math.round(1 / share);
    return families > 100 ? { kind: "few" } : { kind: "oneIn", families };
  }
  const tenths = Math.round(share * 10);
  return tenths === 10 ? { kind: "nearlyAll" } : { kind: "tenths", tenths };
}

export function rateOf(share: Share | null): number | null {
  return share === null || share.denominator === 0 ? null : share.numerator / share.denominator;
}

/** The number that the words of a share need: how many in ten, or one in how many. */
export function numberOf(said: InTen): number {
  if (said.kind === "tenths") return said.tenths;
  return said.kind === "oneIn" ? said.families : 0;
}
