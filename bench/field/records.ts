import type { DriverRecord } from "./driver.ts";

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 2);
const DAYS = 320;
const PHOTO_SIDE = 160;

/** Which family on which day: never the same twice in one world, so that no visit looks like the double of another. */
export interface Turn {
  readonly familyId: string;
  readonly day: string;
}

/** Deals out families and days, each pair once. */
export function turnsOver(families: readonly string[]): () => Turn {
  let number = 0;
  return () => {
    const familyId = families[number % families.length] ?? "";
    const day = new Date(FIRST_DAY + (Math.floor(number / families.length) % DAYS) * DAY_MS).toISOString().slice(0, 10);
    number += 1;
    return { familyId, day };
  };
}

export function visitOf({ familyId, day }: Turn, mark: string, more: { readonly photo?: boolean; readonly amends?: string } = {}): DriverRecord {
  return {
    kind: "visit.logged",
    title: mark,
    familyId,
    body: {
      familyId, onDay: day, startedAt: "09:30", minutes: 25, kind: "KUNJUNGAN_RUTIN", outcome: "BERTEMU", carerMet: true, metPersonId: null, consent: true, notes: mark,
      conditions: null, members: [], aid: [], needs: [], business: null, place: null, followUp: null,
    },
    ...(more.photo && { photoSide: PHOTO_SIDE }),
    ...(more.amends && { amends: more.amends }),
  };
}

export function correctionOf({ familyId }: Turn, mark: string): DriverRecord {
  return { kind: "profile.corrected", title: mark, familyId, baseVersion: 0, body: { changes: { landmark: { from: "", to: mark } }, note: "" } };
}
