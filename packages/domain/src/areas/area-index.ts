import { looseKey, placeKeys } from "#areas/place-name";

export interface AreaSource {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: "province" | "regency" | "district" | "village";
  readonly localType: string;
  readonly name: string;
}

export interface CrosswalkSource {
  readonly bpsCode: string;
  readonly kemendagriCode: string;
  readonly bpsName: string;
}

/** Where a row says it belongs: a code, or the names of district and village. Null or "" where it says nothing. */
export interface VillagePlace {
  readonly code: string | null;
  readonly district: string | null;
  readonly village: string | null;
}

/** `bps`: found through a BPS code. */
export type ResolvedVillage =
  | { readonly ok: true; readonly villageCode: string; readonly bps: boolean }
  | { readonly ok: false; readonly code: "AREA_UNKNOWN" | "AREA_AMBIGUOUS" };

export interface AreaIndex {
  /**
   * Finds the one village a row means. A code decides alone. Ten plain digits are a Home Affairs code if there is such
   * a village, else a BPS code. Names go by district and village together; a village name alone only where the regency
   * has one such village. Spellings of BPS and common variants count as the name.
   */
  resolveVillage(place: VillagePlace): ResolvedVillage;
  /** Was this NIK or card number issued by a district or regency that is not there today? Other provinces are not judged. */
  isOldArea(number: string): boolean;
}

export interface AreaSources {
  readonly areas: readonly AreaSource[];
  readonly crosswalk: readonly CrosswalkSource[];
  /** Dotted codes of the regencies of our province today; empty where they are not known: then none is old. */
  readonly knownRegencies: readonly string[];
}

const UNKNOWN: ResolvedVillage = { ok: false, code: "AREA_UNKNOWN" };
const AMBIGUOUS: ResolvedVillage = { ok: false, code: "AREA_AMBIGUOUS" };
/** Files name a few hundred places, over and over. A file of nonsense must not fill the memory. */
const REMEMBERED_PLACES = 20_000;
const DOTTED_VILLAGE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const MARKS_IN_CODE = /[\s.'"\u200b-\u200f\u2060\ufeff]/g;

export function createAreaIndex(sources: AreaSources): AreaIndex {
  const byCode = villagesByCode(sources);
  const byName = villagesByName(sources);
  const remembered = new Map<string, ResolvedVillage>();

  const resolve = ({ code, district, village }: VillagePlace): ResolvedVillage => {
    if (code) return byCode(code);
    return village ? byName(district, village) : UNKNOWN;
  };

  return {
    resolveVillage(place) {
      const key = `${place.code ?? ""}\n${place.district ?? ""}\n${place.village ?? ""}`;
      const known = remembered.get(key);
      if (known) return known;
      const resolved = resolve(place);
      if (remembered.size < REMEMBERED_PLACES) remembered.set(key, resolved);
      return resolved;
    },
    isOldArea: oldAreas(sources),
  };
}

function plain(code: string): string {
  return code.replaceAll(".", "");
}

function villagesByCode({ areas, crosswalk }: AreaSources): (code: string) => ResolvedVillage {
  const villages = new Map<string, ResolvedVillage>();
  for (const { code, level } of areas) if (level === "village") villages.set(plain(code), { ok: true, villageCode: code, bps: false });
  const ofBps = new Map<string, ResolvedVillage>();
  for (const { bpsCode, kemendagriCode } of crosswalk) {
    if (villages.has(plain(kemendagriCode))) ofBps.set(plain(bpsCode), { ok: true, villageCode: kemendagriCode, bps: true });
  }

  return (written) => {
    const digits = written.replace(MARKS_IN_CODE, "");
    const village = villages.get(digits);
    if (village) return village;
    return (DOTTED_VILLAGE.test(written) ? undefined : ofBps.get(digits)) ?? UNKNOWN;
  };
}

/** Names to the codes of the places that carry them. */
class NameTable {
  readonly #codes = new Map<string, Set<string>>();

  add(key: string, code: string): void {
    const codes = this.#codes.get(key);
    if (codes) codes.add(code);
    else this.#codes.set(key, new Set([code]));
  }

  /** The places of the first of these keys that any place carries. */
  find(keys: readonly string[]): readonly string[] {
    for (const key of keys) {
      const codes = this.#codes.get(key);
      if (codes) return [...codes];
    }
    return [];
  }
}

function villagesByName({ areas, crosswalk }: AreaSources): (district: string | null, village: string) => ResolvedVillage {
  const spelled = new Map(crosswalk.map(({ kemendagriCode, bpsName }) => [kemendagriCode, bpsName]));
  const districts = new NameTable();
  const inDistrict = new NameTable();
  const inRegency = new NameTable();
  for (const { code, parentCode, level, name } of areas) {
    for (const key of [name, spelled.get(code) ?? name].flatMap((spelling) => searchKeys(placeKeys(spelling).slice(0, 1)))) {
      if (level === "district") districts.add(key, code);
      if (level !== "village") continue;
      inDistrict.add(`${parentCode ?? ""}/${key}`, code);
      inRegency.add(key, code);
    }
  }

  return (district, village) => {
    const keys = searchKeys(placeKeys(village));
    if (!district) return only(inRegency.find(keys));
    const within = districts.find(searchKeys(placeKeys(district)));
    if (within.length !== 1) return within.length === 0 ? UNKNOWN : AMBIGUOUS;
    return only(inDistrict.find(keys.map((key) => `${within[0] ?? ""}/${key}`)));
  };
}

/** Keys in the order in which they are tried: every exact one before any loose one, which is marked by `~`. */
function searchKeys(exact: readonly string[]): string[] {
  return [...exact, ...exact.map((key) => `~${looseKey(key)}`)];
}

function only(codes: readonly string[]): ResolvedVillage {
  const [code, other] = codes;
  if (code === undefined) return UNKNOWN;
  return other === undefined ? { ok: true, villageCode: code, bps: false } : AMBIGUOUS;
}

function oldAreas({ areas, knownRegencies }: AreaSources): (number: string) => boolean {
  const ours = new Set<string>();
  const districts = new Set<string>();
  for (const { code, level } of areas) {
    if (level === "regency") ours.add(plain(code));
    if (level === "district") districts.add(plain(code));
  }
  const known = new Set([...ours, ...knownRegencies.map(plain)]);
  const ourProvinces = new Set([...ours].map((code) => code.slice(0, 2)));
  const judged = new Set(knownRegencies.map((code) => code.slice(0, 2)).filter((province) => ourProvinces.has(province)));

  return (number) => {
    const regency = number.slice(0, 4);
    if (ours.has(regency)) return !districts.has(number.slice(0, 6));
    return judged.has(regency.slice(0, 2)) && !known.has(regency);
  };
}
