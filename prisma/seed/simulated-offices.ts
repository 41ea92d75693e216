import { partsOf, type Day } from "@sinergi/domain/time/day";
import { ARTICLE } from "#meeting-article";
import { createRandom, pickOne, type Random } from "#random";

export interface Office {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** Somebody of the simulation; of 2019 also the officials its report names. */
export interface Person {
  readonly name: string;
  readonly jobTitle: string;
  readonly sex: "MALE" | "FEMALE";
}

/** How an office comes to meetings: how often somebody comes, how often that is a deputy, whether it is always the same deputy. */
export interface Habit {
  readonly presence: number;
  readonly deputies: number;
  readonly steady: boolean;
}

const FEMALE = "Aminah Sumiati Yuliana Heryanti Nurlela Rumiyati Desmawati Kartika Wulandari Astuti".split(" ");
const MALE = "Sunardi Helmi Juanda Rusdi Basri Mulyono Edison Paryono Firdaus Yanto".split(" ");
const FAMILY = "Saputra Hidayat Wijaya Ramadhan Pratama Anwar Nugroho Effendi Susilo Maulana Kurniawan Setiawan".split(" ");

function person(random: Random, jobTitle: string): Person {
  const female = random.chance(0.4);
  return { name: `${pickOne(random, female ? FEMALE : MALE)} ${pickOne(random, FAMILY)} (simulasi)`, jobTitle, sex: female ? "FEMALE" : "MALE" };
}

const TITLE_OF_CODE: Readonly<Record<string, string | undefined>> = { PPKH: "Koordinator PKH", TKSK: "TKSK", KECAMATAN: "Camat", PEKON: "Peratin", BANK: "Kepala cabang", INSPEKTORAT: "Inspektur", MASYARAKAT: "Tokoh masyarakat" };
const TITLE_OF_KIND: Readonly<Record<string, string | undefined>> = { OPD: "Kepala", VERTICAL: "Kepala", PARTNER: "Ketua", FIELD: "Koordinator" };

function headTitle({ code, name, kind }: Office): string {
  return TITLE_OF_CODE[code] ?? (kind === "LEADERSHIP" ? name : `${TITLE_OF_KIND[kind] ?? "Pimpinan"} ${name}`);
}

/** Heads change with the terms of regents: 2017, 2022, 2025. */
function termOf(day: Day): number {
  const { year } = partsOf(day);
  return year < 2022 ? 1 : year < 2025 ? 2 : 3;
}

/** Who heads an office on a day. */
export function headOf(office: Office, day: Day, seed: number): Person {
  const named = day === ARTICLE_DAY ? Object.entries(ARTICLE.officials).find(([code]) => code === office.code)?.[1] : undefined;
  const simulated = person(createRandom(seed, `head/${office.code}/${termOf(day)}`), headTitle(office));
  return named === undefined ? simulated : { name: named, jobTitle: headTitle(office), sex: "MALE" };
}

const DEPUTY_TITLES = ["Sekretaris", "Kepala bidang", "Kepala seksi", "Fungsional perencana"] as const;
const ARTICLE_DAY = `${ARTICLE.heldOn.year}-0${ARTICLE.heldOn.month}-${ARTICLE.heldOn.day}`;

/** Who comes instead: of a steady office always the same, else another each time. */
export function deputyOf(office: Office, time: number, { seed, steady }: { readonly seed: number; readonly steady: boolean }): Person {
  const random = createRandom(seed, `deputy/${office.code}/${steady ? 0 : time}`);
  return person(random, pickOne(random, DEPUTY_TITLES));
}

/** Offices that come less, and whose follow-ups are also the late ones; nobody may conclude from the simulation that one makes the other. */
const SELDOM: readonly string[] = ["DISDUKCAPIL", "DINKES", "PERKIM", "KEMENAG"];

export function habitOf({ code }: Office, seed: number): Habit {
  const random = createRandom(seed, `habit/${code}`);
  const presence = SELDOM.includes(code) ? 0.45 + 0.2 * random.next() : 0.75 + 0.24 * random.next();
  return { presence, deputies: 0.15 + 0.55 * random.next(), steady: random.chance(0.5) };
}
