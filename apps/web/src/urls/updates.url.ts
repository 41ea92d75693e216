import { OBJECTION_KINDS, OBJECTION_STATES, PROPOSAL_KINDS, PROPOSAL_STATES, type ObjectionKind, type ObjectionState, type ProposalKind, type ProposalState } from "@sinergi/domain/updates/vocabulary";
import { areaCode, pageNumber, readable } from "#urls/codes";
import * as z from "#urls/words";

/** States in the words of the address; `buka` is everything that is not answered. */
export const UPDATE_STATE_KEYS = {
  DRAF: "draf", MUSYAWARAH: "musyawarah", DIINPUT_SIKSNG: "diinput", DIPERIKSA_DINSOS: "diperiksa", GROUND_CHECK: "ground-check", DIKIRIM: "dikirim", DISETUJUI: "disetujui", DITOLAK: "ditolak", DIKEMBALIKAN: "dikembalikan",
} as const satisfies Record<ProposalState, string>;
export const UPDATE_KIND_KEYS = { BARU: "baru", UBAH: "ubah", HAPUS: "hapus", REAKTIVASI_PBI: "pbi" } as const satisfies Record<ProposalKind, string>;
export const OBJECTION_STATE_KEYS = { DITERIMA: "diterima", DIVERIFIKASI: "diverifikasi", DITERUSKAN: "diteruskan", TERBUKTI: "terbukti", TIDAK_TERBUKTI: "tidak-terbukti" } as const satisfies Record<ObjectionState, string>;
export const OBJECTION_KIND_KEYS = { UNFIT: "tidak-layak", MISSED: "terlewat" } as const satisfies Record<ObjectionKind, string>;

const order = (keys: string) => readable(z.string().check(z.regex(new RegExp(`^-?(${keys})$`))));

/** What Usulan is narrowed to, and its order; names looked for stay out of it. */
export const updatesSearchSchema = z.object({
  cari: z.gone,
  keadaan: readable(z.enum(["buka", "draf", "musyawarah", "diinput", "diperiksa", "ground-check", "dikirim", "disetujui", "ditolak", "dikembalikan"])),
  jenis: readable(z.enum(["baru", "ubah", "hapus", "pbi"])),
  jalur: readable(z.enum(["formal", "partisipatif"])),
  wil: readable(areaCode),
  /** Those whose numbers are in the registry already. */
  ganda: readable(z.enum(["ya"])),
  urut: order("number|subject|kind|state|days"),
  hal: readable(pageNumber),
});
export type UpdatesSearch = z.infer<typeof updatesSearchSchema>;

/** What Sanggahan is narrowed to, and its order; names looked for stay out of it. */
export const objectionsSearchSchema = z.object({
  cari: z.gone,
  keadaan: readable(z.enum(["buka", "diterima", "diverifikasi", "diteruskan", "terbukti", "tidak-terbukti"])),
  jenis: readable(z.enum(["tidak-layak", "terlewat"])),
  wil: readable(areaCode),
  urut: order("number|subject|kind|state|days"),
  hal: readable(pageNumber),
});
export type ObjectionsSearch = z.infer<typeof objectionsSearchSchema>;

export const updateStateIn = ({ keadaan }: UpdatesSearch): ProposalState | undefined => PROPOSAL_STATES.find((state) => UPDATE_STATE_KEYS[state] === keadaan);
export const updateKindIn = ({ jenis }: UpdatesSearch): ProposalKind | undefined => PROPOSAL_KINDS.find((kind) => UPDATE_KIND_KEYS[kind] === jenis);
export const objectionStateIn = ({ keadaan }: ObjectionsSearch): ObjectionState | undefined => OBJECTION_STATES.find((state) => OBJECTION_STATE_KEYS[state] === keadaan);
export const objectionKindIn = ({ jenis }: ObjectionsSearch): ObjectionKind | undefined => OBJECTION_KINDS.find((kind) => OBJECTION_KIND_KEYS[kind] === jenis);
