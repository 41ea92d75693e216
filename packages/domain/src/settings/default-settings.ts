import { DEFAULT_P2K2_MODULES } from "#fieldwork/p2k2-modules";
import { EXPORT_MAX_ROWS } from "#lists/export-rules";
import { DEFAULT_REFERRAL_RULES } from "#referrals/referral-rules.schema";
import type { Letterhead, RegencySettings, Terms, TimeZone } from "#settings/regency-settings.schema";

/** What the settings are guessed from, until the regency says otherwise. */
export interface RegencyFacts {
  /** Dotted code, e.g. `18.04`. */
  readonly code: string;
  readonly name: string;
  /** `local_type` of every village and district of the regency. */
  readonly villageTypes: readonly string[];
  readonly districtTypes: readonly string[];
}

interface VillageWords {
  readonly head: string;
  readonly hamlet: string;
  readonly council: string;
  readonly meeting: string;
  readonly budget: string;
}

const DESA: VillageWords = { head: "Kepala Desa", hamlet: "Dusun", council: "BPD", meeting: "Musyawarah desa", budget: "APB Desa" };
/** Words that go with the word for a village (domain.md §7.5). */
const WORDS_OF: Readonly<Record<string, VillageWords>> = {
  desa: DESA,
  pekon: { head: "Kepala Pekon", hamlet: "Dusun", council: "BHP", meeting: "Musyawarah pekon", budget: "APB Pekon" },
  kampung: { head: "Kepala Kampung", hamlet: "Dusun", council: "BPK", meeting: "Musyawarah kampung", budget: "APB Kampung" },
  tiyuh: { head: "Kepala Tiyuh", hamlet: "Suku", council: "BPT", meeting: "Musyawarah tiyuh", budget: "APB Tiyuh" },
  nagari: { head: "Wali Nagari", hamlet: "Jorong", council: "Bamus Nagari", meeting: "Musyawarah nagari", budget: "APB Nagari" },
  gampong: { head: "Keuchik", hamlet: "Dusun", council: "Tuha Peut", meeting: "Musyawarah gampong", budget: "APB Gampong" },
  kelurahan: { head: "Lurah", hamlet: "Lingkungan", council: "LPM", meeting: "Musyawarah kelurahan", budget: "Anggaran kelurahan" },
};
/** Lampung Barat calls the head of a pekon peratin; its neighbours do not. */
const WORDS_OF_REGENCY: Readonly<Record<string, Partial<Terms>>> = { "18.04": { villageHead: "Peratin", hamlet: "Pemangku", villageCouncil: "LHP" } };

const CENTRAL_PROVINCES = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);
const EASTERN_PROVINCES = new Set(["81", "82", "91", "92", "93", "94", "95", "96", "97"]);

/** Every setting before anybody chose one: from the place's own code, name and kinds of villages. */
export function defaultSettings(regency: RegencyFacts): RegencySettings {
  return {
    letterhead: defaultLetterhead(regency.name),
    terms: defaultTerms(regency),
    timeZone: zoneOf(regency.code),
    datasetSource: null,
    limits: { exportRows: EXPORT_MAX_ROWS },
    referralRules: DEFAULT_REFERRAL_RULES,
    p2k2Modules: DEFAULT_P2K2_MODULES,
  };
}

function defaultLetterhead(name: string): Letterhead {
  return { lines: [`PEMERINTAH ${name}`.toUpperCase(), "TIM KOORDINASI PENANGGULANGAN KEMISKINAN"], address: "", logo: null };
}

function defaultTerms({ code, name, villageTypes, districtTypes }: RegencyFacts): Terms {
  const village = commonest(villageTypes.filter((type) => type !== "kelurahan")) ?? (villageTypes.length > 0 ? "kelurahan" : "desa");
  const words = WORDS_OF[village] ?? DESA;
  const district = commonest(districtTypes) ?? "kecamatan";
  const city = name.startsWith("Kota ");
  return {
    village: capital(village),
    villageHead: words.head,
    hamlet: words.hamlet,
    villageCouncil: words.council,
    villageMeeting: words.meeting,
    villageBudget: words.budget,
    district: capital(district),
    districtHead: district === "distrik" ? "Kepala Distrik" : "Camat",
    leader: city ? "Wali Kota" : "Bupati",
    deputyLeader: city ? "Wakil Wali Kota" : "Wakil Bupati",
    ...WORDS_OF_REGENCY[code],
  };
}

/** WIB, WITA or WIT by the province (Keppres 41/1987). */
function zoneOf(code: string): TimeZone {
  const province = code.slice(0, 2);
  if (EASTERN_PROVINCES.has(province)) return "Asia/Jayapura";
  return CENTRAL_PROVINCES.has(province) ? "Asia/Makassar" : "Asia/Jakarta";
}

/** Of equally common ones the first by alphabet; null of none. */
function commonest(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words.map((one) => one.trim().toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
