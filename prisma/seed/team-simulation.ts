import type { TeamSeat } from "@sinergi/domain/organisations/vocabulary";

/** A seat of the simulated TKPK: by domain.md §1.3, on a decree that does not exist. */
export interface SimulatedSeat {
  readonly organisation: string;
  readonly seat: TeamSeat;
  readonly group: string | null;
  readonly pokja: string | null;
}

const FIRST_GROUP = "SOCIAL_ASSISTANCE";
const SECOND_GROUP = "EMPOWERMENT_MSE";
const THIRD_GROUP = "OTHER";

export const SIMULATED_SEATS: readonly SimulatedSeat[] = [
  { organisation: "BUPATI", seat: "PENANGGUNG_JAWAB", group: null, pokja: null },
  { organisation: "WABUP", seat: "KETUA", group: null, pokja: null },
  { organisation: "SEKDA", seat: "WAKIL_KETUA", group: null, pokja: null },
  { organisation: "BAPPEDA", seat: "SEKRETARIS", group: null, pokja: null },
  { organisation: "DPMP", seat: "WAKIL_SEKRETARIS", group: THIRD_GROUP, pokja: null },
  ...members(FIRST_GROUP, ["DINSOS", "DINKES", "DISDIK", "PERKIM", "DP2KBP3A", "KEMENAG", "BPJSKES"]),
  ...members(SECOND_GROUP, ["KOPERINDAG", "DISNAKER", "PERTANIAN", "PERIKANAN", "DISPORAPAR", "DKP"]),
  ...members(THIRD_GROUP, ["DPUPR"]),
  ...members(null, ["DISDUKCAPIL", "DISKOMINFO", "BPS"], "DATA_INFORMATION"),
  ...members(null, ["BAZNAS", "BANK", "DUNIA_USAHA", "LSM"], "PARTNERSHIP"),
  ...members(null, ["MASYARAKAT", "INSPEKTORAT"], "COMPLAINTS"),
];

function members(group: string | null, organisations: readonly string[], pokja: string | null = null): readonly SimulatedSeat[] {
  return organisations.map((organisation) => ({ organisation, seat: "ANGGOTA" as const, group, pokja }));
}

/** Common given names; every one is followed by "(simulasi)". */
const NAMES = "Rohana Syahril Sulastri Wahyu Hendra Endah Yusron Mega Slamet Ratna Bustami Lilis Agus Novita Teguh Rosdiana Sigit Fitri Zainudin Dewi".split(" ");

/** Name of the simulated official at a place of a list. */
export function simulatedOfficial(at: number): string {
  return `${NAMES[at % NAMES.length] ?? "Orang"} ${NAMES[(at * 7 + 3) % NAMES.length] ?? "Uji"} (simulasi)`;
}

/** Which organisations have people in the simulation, and what the one to call is. */
export const POSITION_OF_KIND: Readonly<Record<string, string | undefined>> = { OPD: "Sekretaris", VERTICAL: "Kepala seksi kemitraan", PARTNER: "Koordinator program" };

/** An office that was called otherwise before: names of offices change. */
export const RENAMED_OFFICE = { code: "DISNAKER", before: "Dinas Tenaga Kerja dan Transmigrasi", beforeEn: "Manpower and transmigration", decree: "Perda (simulasi) No. 0/2025" } as const;
