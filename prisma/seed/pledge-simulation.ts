import type { Need } from "@sinergi/domain/partners/needs";
import type { PledgeResult } from "@sinergi/domain/partners/pledge.schema";
import type { PledgeUnit } from "@sinergi/domain/partners/vocabulary";

/** A pledge of the simulation and how far it has come. Days are counted back from today. */
export interface SimulatedPledge {
  readonly partner: string;
  readonly area: string;
  readonly need: Need;
  readonly quantity: number;
  readonly unit: PledgeUnit;
  readonly amountIdr: number | null;
  readonly note: string;
  readonly sentDaysAgo: number;
  readonly match?: { readonly handler: string; readonly programme: string | null; readonly works: string };
  readonly end?: "running" | { readonly declined: string } | { readonly withdrawn: string } | { readonly done: Pick<PledgeResult, "kind" | "quantity" | "unit" | "programme" | "note"> };
}

const TOILET: Need = { kind: "TOILET", programme: null };
const SCHOOL: Need = { kind: "PROGRAMME_MISSED", programme: "PIP" };

export const SIMULATED_PLEDGES: readonly SimulatedPledge[] = [
  { partner: "BAZNAS", area: "18.04.22", need: TOILET, quantity: 40, unit: "UNIT", amountIdr: 340_000_000, note: "Jamban sehat untuk mustahik; tenaga dari warga.", sentDaysAgo: 6 },
  {
    partner: "BAZNAS", area: "18.04.04.2002", need: { kind: "UNREACHED", programme: null }, quantity: 25, unit: "FAMILY", amountIdr: 30_000_000, note: "Paket sembako tiga bulan.", sentDaysAgo: 120,
    match: { handler: "DINSOS", programme: null, works: "Penyaluran bersama pendamping" },
    end: { done: { kind: "PROGRAMME", quantity: 23, unit: "FAMILY", programme: "BAZNAS_ZIS", note: "Dua keluarga sudah pindah." } },
  },
  { partner: "BAZNAS", area: "18.04.09", need: SCHOOL, quantity: 60, unit: "PERSON", amountIdr: 48_000_000, note: "Beasiswa SD dan SMP.", sentDaysAgo: 34, match: { handler: "DISDIK", programme: "PIP", works: "" } },
  {
    partner: "BANK", area: "18.04", need: { kind: "PRODUCTION_MISSING", programme: null }, quantity: 60, unit: "FAMILY", amountIdr: 300_000_000, note: "Alat dan bibit kopi dengan pendampingan usaha.", sentDaysAgo: 75,
    match: { handler: "PERTANIAN", programme: "BIBIT_KOPI", works: "" }, end: "running",
  },
  { partner: "BANK", area: "18.04.05", need: TOILET, quantity: 15, unit: "UNIT", amountIdr: 120_000_000, note: "", sentDaysAgo: 50, end: { withdrawn: "Anggaran TJSL dialihkan ke tahun depan" } },
  {
    partner: "DUNIA_USAHA", area: "18.04.23", need: { kind: "FLOOR", programme: null }, quantity: 12, unit: "HOUSE", amountIdr: 240_000_000, note: "Lantai semen dan perbaikan dinding.", sentDaysAgo: 28,
    match: { handler: "PERKIM", programme: "RTLH_APBD", works: "" },
  },
  {
    partner: "DUNIA_USAHA", area: "18.04.07", need: TOILET, quantity: 30, unit: "UNIT", amountIdr: 255_000_000, note: "", sentDaysAgo: 150,
    match: { handler: "DPUPR", programme: "SANITASI", works: "" }, end: { done: { kind: "WORKS", quantity: 28, unit: "UNIT", programme: null, note: "Dua lokasi tanpa sumber air." } },
  },
  { partner: "LSM", area: "18.04.20", need: { kind: "SAFE_WATER", programme: null }, quantity: 2, unit: "UNIT", amountIdr: null, note: "Pipanisasi mata air; kebutuhan pipa dihitung setelah survei.", sentDaysAgo: 11 },
  {
    partner: "LSM", area: "18.04.04", need: { kind: "PACKAGE_EMPTY", programme: null }, quantity: 20, unit: "FAMILY", amountIdr: null, note: "Pendampingan pengurusan dokumen.", sentDaysAgo: 40,
    end: { declined: "Sudah dilayani jemput bola Disdukcapil bulan ini; mohon pilih kecamatan lain" },
  },
];
