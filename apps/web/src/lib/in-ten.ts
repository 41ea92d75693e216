import type { Share } from "@sinergi/api/home/home.schema";

/** A share as people say it. `tenths` is 1-9; nobody, few, nearly all and all have words of their own. */
export type InTen =
  | { readonly kind: "unknown" | "nobody" | "few" | "nearlyAll" | "all" }
  | { readonly kind: "tenths"; readonly tenths: number };

export function inTen(share: Share | null): InTen {
  if (share === null || share.denominator === 0) return { kind: "unknown" };
  const { numerator, denominator } = share;
  if (numerator === 0) return { kind: "nobody" };
  if (numerator === denominator) return { kind: "all" };
  const tenths = Math.round((numerator / denominator) * 10);
  if (tenths === 0) return { kind: "few" };
  return tenths === 10 ? { kind: "nearlyAll" } : { kind: "tenths", tenths };
}

export function rateOf(share: Share | null): number | null {
  return share === null || share.denominator === 0 ? null : share.numerator / share.denominator;
}
