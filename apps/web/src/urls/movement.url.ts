import type { FamilyFilter } from "@sinergi/api/families/families.schema";
import { ABSENT_DECILE, HELPED_GROUPS, LIKENESSES, MOVEMENT_KINDS, type HelpedGroup, type Likeness, type MovementKind } from "@sinergi/domain/targeting/movement";
import { areaCode, dayCode, programmeCode, readable } from "#urls/codes";
import { readDeciles, writeDeciles } from "#urls/deciles";
import * as z from "#urls/words";

type Movement = NonNullable<FamilyFilter["movement"]>;
/** The days stay text, as in the address. */
export type MovementMark = Omit<Movement, "from" | "to"> & { readonly from: string; readonly to: string };
type Help = NonNullable<Movement["help"]>;

const KIND_KEYS = {
  stayed: "bertahan", returned: "sempat-naik", unclear: "tidak-jelas", rose: "naik", roseFar: "naik-jauh", fell: "turun", above: "di-atas", unknown: "tak-tahu", gone: "hilang", arrived: "baru",
} as const satisfies Record<MovementKind, string>;
const HELP_KEYS = { none: "tanpa", some: "ada", livelihoodOnly: "penghidupan", productionOnly: "produksi", both: "dua" } as const satisfies Record<Help, string>;
export const LIKENESS_KEYS = { district: "kecamatan", kind: "jenis" } as const satisfies Record<Likeness, string>;
const HELPS: readonly Help[] = ["none", ...HELPED_GROUPS];
const ABSENT = "tiada";

/** What Daftar keluarga keeps of a movement between two versions: `?versi=2025-01-01_2026-10-01&gerak=bertahan`. */
export const movementSearch = {
  versi: readable(z.string().check(z.refine((text) => readPair(text) !== null))),
  gerak: readable(z.string().check(z.refine((text) => readKinds(text) !== null))),
  awal: readable(z.string().check(z.refine((text) => readEnds(text) !== null))),
  akhir: readable(z.string().check(z.refine((text) => readEnds(text) !== null))),
  bantu: readable(z.enum(["tanpa", "ada", "penghidupan", "produksi", "dua"])),
  dapat: readable(programmeCode),
  serupa: readable(z.string().check(z.refine((text) => readMatched(text) !== null))),
};
export const MOVEMENT_KEYS = ["versi", "gerak", "awal", "akhir", "bantu", "dapat", "serupa"] as const;
export type MovementSearch = { readonly [Key in (typeof MOVEMENT_KEYS)[number]]?: string | undefined };

function readPair(text: string): { readonly from: string; readonly to: string } | null {
  const [from, to, ...rest] = text.split("_");
  const isDay = (day: string | undefined): day is string => dayCode.safeParse(day).success;
  return isDay(from) && isDay(to) && from < to && rest.length === 0 ? { from, to } : null;
}

function readKinds(text: string): MovementKind[] | null {
  const kinds = text.split(",").map((key) => MOVEMENT_KINDS.find((kind) => KIND_KEYS[kind] === key));
  return kinds.every((kind) => kind !== undefined) ? kinds.filter((kind) => kind !== undefined) : null;
}

/** Deciles of one end: `1-2`, `tanpa` for none yet, `tiada` for not in that version. */
function readEnds(text: string): number[] | null {
  const parts = text.split(",");
  const known = parts.filter((part) => part !== ABSENT);
  const deciles = known.length === 0 ? [] : readDeciles(known.join(","));
  return deciles && (parts.includes(ABSENT) ? [...deciles, ABSENT_DECILE] : deciles);
}

function writeEnds(deciles: readonly number[]): string {
  const known = writeDeciles(deciles.filter((decile) => decile !== ABSENT_DECILE));
  return [...(known === "" ? [] : [known]), ...(deciles.includes(ABSENT_DECILE) ? [ABSENT] : [])].join(",");
}

/** `kecamatan-dua-18.04`: how alike, with which group, in which area they were compared. */
function readMatched(text: string): NonNullable<Movement["matched"]> | null {
  const [likeKey, groupKey, area] = text.split("-");
  const likeness = LIKENESSES.find((one) => LIKENESS_KEYS[one] === likeKey);
  const group = HELPED_GROUPS.find((one: HelpedGroup) => HELP_KEYS[one] === groupKey);
  return likeness && group && area !== undefined && areaCode.safeParse(area).success ? { likeness, group, area } : null;
}

export function readMovement(search: MovementSearch): MovementMark | undefined {
  const pair = search.versi === undefined ? null : readPair(search.versi);
  if (pair === null) return undefined;
  const read = <T>(text: string | undefined, reader: (text: string) => T | null): T | undefined => (text === undefined ? undefined : (reader(text) ?? undefined));
  return {
    ...pair,
    kinds: read(search.gerak, readKinds),
    first: read(search.awal, readEnds),
    last: read(search.akhir, readEnds),
    help: read(search.bantu, (key) => HELPS.find((help) => HELP_KEYS[help] === key) ?? null),
    received: search.dapat,
    matched: read(search.serupa, readMatched),
  };
}

export function writeMovement(movement: MovementMark | undefined): MovementSearch {
  if (!movement) return {};
  const { kinds, first, last, help, received, matched } = movement;
  return {
    versi: `${movement.from}_${movement.to}`,
    gerak: kinds?.map((kind) => KIND_KEYS[kind]).join(","),
    awal: first && writeEnds(first),
    akhir: last && writeEnds(last),
    bantu: help && HELP_KEYS[help],
    dapat: received,
    serupa: matched && [LIKENESS_KEYS[matched.likeness], HELP_KEYS[matched.group], matched.area].join("-"),
  };
}

/** What Menetap dan keluar keeps in its address: the area, the two versions, how alike compared families are. */
export const movementsSearchSchema = z.object({
  wil: readable(areaCode),
  dari: readable(dayCode),
  ke: readable(dayCode),
  serupa: readable(z.enum(["kecamatan", "jenis"])),
});
