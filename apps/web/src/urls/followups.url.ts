import { FOLLOW_UP_STATES, FOLLOW_UP_TYPES, type FollowUpState, type FollowUpType } from "@sinergi/domain/followups/vocabulary";
import { areaCode, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** States in the words of the address; `buka` is everything that is not closed. */
export const STATE_KEYS = {
  NOT_STARTED: "belum", IN_PROGRESS: "berjalan", BLOCKED: "terkendala", DONE_UNVERIFIED: "verifikasi", DONE: "selesai", CANCELLED: "batal",
} as const satisfies Record<FollowUpState, string>;
export const TYPE_KEYS = { POLICY: "kebijakan", PROGRAMME: "program", BUDGET: "anggaran", DATA: "data", COORDINATION: "koordinasi", FOCUS_AREA: "lokus" } as const satisfies Record<FollowUpType, string>;
/** What the table can be grouped by. */
export const GROUP_KEYS = ["opd", "keadaan", "rapat"] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];
const id = z.uuid();

/** What Tindak lanjut keeps in its address: how it is shown, what it is narrowed to, its order. */
export const followUpsSearchSchema = z.object({
  tampil: readable(z.enum(["papan"])),
  kelompok: readable(z.enum(GROUP_KEYS)),
  cari: readable(z.string().check(z.maxLength(100))),
  opd: readable(z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,39}$/))),
  keadaan: readable(z.enum(["buka", "belum", "berjalan", "terkendala", "verifikasi", "selesai", "batal"])),
  lambat: readable(z.enum(["ya"])),
  milik: readable(z.enum(["saya"])),
  jawab: readable(z.enum(["ditolak"])),
  rapat: readable(id),
  seri: readable(id),
  jenis: readable(z.enum(["kebijakan", "program", "anggaran", "data", "koordinasi", "lokus"])),
  wil: readable(areaCode),
  prog: readable(programmeCode),
  urut: readable(z.string().check(z.regex(/^-?(nomor|opd|tenggat|keadaan|maju)$/))),
});
export type FollowUpsSearch = z.infer<typeof followUpsSearchSchema>;

export function groupIn({ kelompok }: FollowUpsSearch): GroupKey | undefined {
  return GROUP_KEYS.find((key) => key === kelompok);
}

export function stateIn({ keadaan }: FollowUpsSearch): FollowUpState | undefined {
  return FOLLOW_UP_STATES.find((state) => STATE_KEYS[state] === keadaan);
}

export function typeIn({ jenis }: FollowUpsSearch): FollowUpType | undefined {
  return FOLLOW_UP_TYPES.find((type) => TYPE_KEYS[type] === jenis);
}

/** What one follow-up's page keeps: the form that a link opens. */
export const followUpSearchSchema = z.object({ lapor: readable(z.enum(["ya"])) });
