import type { ProblemListed } from "@sinergi/db/problems/problems.store";
import { factsSchema, type Facts } from "@sinergi/api/problems/problems.schema";
import type { ProblemKind, Verdict } from "@sinergi/domain/problems/problem-kinds";

/** The kinds and verdicts as they stand on exported papers, which are in Indonesian like every paper of the office. */
export const KIND_WORDS = {
  DUP_NIK: "NIK ganda", DUP_PERSON: "Diduga orang sama", KK_SPLIT: "KK terpecah", NOT_MATCHED: "Tidak padan Dukcapil", DECEASED: "Meninggal", MOVED: "Pindah domisili",
  NO_DECILE: "Belum berdesil", DECILE_JUMP: "Lompatan desil", RECIP_HIGH_DECILE: "Penerima di luar aturan", DOUBLE_AID: "Bantuan tumpang tindih", ASN_TNI_POLRI: "Pekerjaan tidak layak",
} as const satisfies Record<ProblemKind, string>;

export const VERDICT_WORDS = {
  SAME_PERSON: "orang yang sama", SAME_FAMILY: "keluarga yang sama", DIFFERENT: "orang yang berbeda", NUMBER_WRONG: "nomornya keliru", LIST_TO_CORRECT: "daftar penerima diperbaiki", ONE_FAMILY: "satu keluarga",
  TWO_FAMILIES: "dua keluarga", REGISTRY_TO_CORRECT: "diperbaiki di Disdukcapil", CONFIRMED: "benar", NOT_SO: "bukan masalah", RANKING_PROPOSED: "diusulkan diperingkat", PLAUSIBLE: "wajar",
  AID_TO_STOP: "bantuan diusulkan dihentikan", AID_JUSTIFIED: "bantuan tetap, beralasan", KEEP_A: "pertahankan yang pertama", KEEP_B: "pertahankan yang kedua", CHECK_FIELD: "perlu cek lapangan",
} as const satisfies Record<Verdict, string>;

/** What a case is about, in one cell. */
export function caseWords({ facts }: ProblemListed): string {
  const read = factsSchema.parse(facts);
  return [pairWords(read), read.from === undefined ? null : `desil ${read.from} menjadi ${read.to ?? "–"}`, read.answer, read.occupation, listWords(read.programmes), elsewhereWords(read)]
    .filter((part) => typeof part === "string" && part !== "")
    .join("; ");
}

function pairWords({ a, b, listName }: Facts): string | null {
  if (!a) return null;
  const side = (one: NonNullable<Facts["a"]>): string => `${one.name} (${one.nik ?? "tanpa NIK"}, lahir ${one.birthDate ?? "–"}, keluarga ${one.head})`;
  if (b) return `${side(a)} dan ${side(b)}`;
  return listName === undefined ? side(a) : `${side(a)}; pada daftar penerima: ${listName ?? "–"}`;
}

function listWords(programmes: readonly string[] | undefined): string | null {
  return programmes === undefined ? null : programmes.join(" + ");
}

function elsewhereWords({ elsewhere }: Facts): string | null {
  return elsewhere === undefined ? null : elsewhere.map(({ name, village }) => `${name} di ${village ?? "–"}`).join(", ");
}
