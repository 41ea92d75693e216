import { areaCode, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** Words of the address for a load against the norm, a group's size, how a family of a list stands. */
export const LOAD_KEYS = ["kurang", "sesuai", "lebih"] as const;
export const SIZE_KEYS = ["kecil", "sesuai", "besar"] as const;
export const ITEM_KEYS = ["buka", "dijawab", "ditarik"] as const;
/** Accounts are ids, never names. */
const account = z.string().check(z.regex(/^[\w-]{1,80}$/));

/** The word of a list that the address says, typed. */
export function wordIn<K extends string>(words: readonly K[], word: string | undefined): K | undefined {
  return words.find((one) => one === word);
}

/** What Pendamping keeps in its address: what it is narrowed to and its order, never a name. */
export const facilitatorsSearchSchema = z.object({
  cari: z.gone,
  kec: readable(areaCode),
  beban: readable(z.enum(LOAD_KEYS)),
  kirim: readable(z.enum(["belum"])),
  urut: readable(z.string().check(z.regex(/^-?(nama|beban|kunjungan|kirim)$/))),
});
export type FacilitatorsSearch = z.infer<typeof facilitatorsSearchSchema>;

/** A facilitator's page: his families as they are narrowed. */
export const facilitatorSearchSchema = z.object({ wil: readable(areaCode), kelompok: readable(z.string().check(z.refine((text) => text === "tanpa" || z.uuid().safeParse(text).success))) });

/** Where families are picked for a facilitator: the place, the programme, and whether only those that are nobody's. */
export const dealOutSearchSchema = z.object({ wil: readable(areaCode), prog: readable(programmeCode), semua: readable(z.enum(["ya"])), belum: readable(z.enum(["ya"])), ke: readable(account) });

/** The file that was read. */
export const facilitatorFileSearchSchema = z.object({ berkas: readable(z.uuid()) });

/** Kelompok: what it is narrowed to and its order. */
export const fieldGroupsSearchSchema = z.object({
  cari: z.gone,
  wil: readable(areaCode),
  ukuran: readable(z.enum(SIZE_KEYS)),
  keadaan: readable(z.enum(["tutup"])),
  urut: readable(z.string().check(z.regex(/^-?(nama|pendamping|ukuran|pertemuan)$/))),
});
export type FieldGroupsSearch = z.infer<typeof fieldGroupsSearchSchema>;

/** Daftar kerja. */
export const workQueuesSearchSchema = z.object({
  cari: z.gone,
  keadaan: readable(z.enum(["selesai", "lewat"])),
  urut: readable(z.string().check(z.regex(/^-?(nomor|tenggat|sisa)$/))),
});
export type WorkQueuesSearch = z.infer<typeof workQueuesSearchSchema>;

/** One list: which of its families are shown. */
export const workQueueSearchSchema = z.object({
  keadaan: readable(z.enum(ITEM_KEYS)),
  hasil: readable(z.string().check(z.regex(/^[A-Z_]{3,20}$/))),
  pendamping: readable(account),
  masih: readable(z.enum(["ya"])),
});
export type WorkQueueSearch = z.infer<typeof workQueueSearchSchema>;

/** A column's next order: up, down, then as it was. */
export function nextOrder(now: string | undefined, key: string): string | undefined {
  if (now === key) return `-${key}`;
  return now === `-${key}` ? undefined : key;
}

export function orderOf(urut: string | undefined, fallback: string): { readonly key: string; readonly descending: boolean } {
  return { key: (urut ?? fallback).replace(/^-/, ""), descending: (urut ?? fallback).startsWith("-") };
}
