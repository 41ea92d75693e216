import { gatherSimulation } from "@sinergi/api/simulations/gather-simulation";
import { reasonsOf } from "@sinergi/api/simulations/list-chosen";
import type { FamilyReasons } from "@sinergi/api/simulations/simulations.schema";
import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listProgrammes } from "@sinergi/db/programmes/programmes.store";
import { readChosenPage } from "@sinergi/db/simulations/chosen-families.store";
import { readClass } from "@sinergi/db/simulations/class-code";
import { listCandidates } from "@sinergi/db/simulations/proposal-candidates.store";
import { findProposal } from "@sinergi/db/simulations/proposals.store";
import type { TableColumn } from "@sinergi/documents/tables/write-table";
import { mayLeave } from "@sinergi/domain/lists/export-rules";
import { filterWords } from "@sinergi/domain/lists/filter-words";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import type { CandidateState, ProposalState } from "@sinergi/domain/simulations/proposal";
import { placesOf, type Criterion, type Scenario } from "@sinergi/domain/simulations/scenario";
import type { ExportTable, Places, TableRefusal } from "./export-tables.ts";

const text = (header: string, width = 18): TableColumn => ({ header, kind: "text", width });
const number = (header: string): TableColumn => ({ header, kind: "number", width: 10 });

const CRITERION_WORDS = {
  decile: "desil terendah", completes: "melengkapi dua sisi", nothing: "belum menerima apa pun", fewest: "program paling sedikit", workingAge: "ada anggota usia kerja",
  districtRate: "kecamatan termiskin", districtMissed: "kecamatan paling banyak terlewat", villageRate: "pekon termiskin", villageMissed: "pekon paling banyak terlewat", villageScore: "skor pekon tertinggi",
} as const satisfies Record<Criterion, string>;
const PROPOSAL_WORDS = { PROPOSED: "menunggu persetujuan", APPROVED: "disetujui", REJECTED: "ditolak", WITHDRAWN: "ditarik pengusul" } as const satisfies Record<ProposalState, string>;
const CANDIDATE_WORDS = { CALON: "calon", DITERIMA: "diterima", DITOLAK: "ditolak" } as const satisfies Record<CandidateState, string>;
const A_PERSON_DECIDES = "Usulan hasil hitungan; keputusan di tangan manusia";

function scenarioWords({ programme, room, order, share, who, area }: Scenario, nameOf: Places["nameOf"]): string {
  const money = room.kind === "budget" ? ` (Rp ${room.budgetIdr} dengan Rp ${room.costIdr} per keluarga)` : "";
  return [
    `program: ${nameOf(programme)}`, `tempat: ${placesOf(room)}${money}`, `urutan: ${order.map((criterion) => CRITERION_WORDS[criterion]).join(", ") || "tanpa"}`,
    ...(share === "district" ? ["dibagi ke kecamatan sebanding keluarga terlewat"] : []), ...(who === "withUnknown" ? ["termasuk yang kelayakannya belum diketahui, sesudah yang layak"] : []),
    ...(area === null ? [] : [`wilayah: ${nameOf(area)}`]),
  ].join("; ");
}

function reasonWords({ eligibility, layers, completes, workingAge }: FamilyReasons): string {
  return [
    eligibility === "unknown" ? "kelayakan belum diketahui" : "layak", layers === 0 ? "belum menerima apa pun" : `menerima ${layers} program`,
    ...(completes ? ["melengkapi dua sisi"] : []), ...(workingAge === "yes" ? ["ada anggota usia kerja"] : []),
  ].join("; ");
}

type SimulationWanted = Extract<ExportInput["what"], { kind: "simulation" }>;
type CandidatesWanted = Extract<ExportInput["what"], { kind: "candidates" }>;

/** The families a scenario gives a place, in order, within the reader's scope; numbers masked. */
export async function simulationTable(tx: Scoped, { filter: { on, scenario } }: SimulationWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const { snapshot, programme, chosen } = await gatherSimulation(tx, { on, scenario, today: places.today });
  const total = chosen.reduce((sum, { given }) => sum + given, 0);
  const allowed = mayLeave(total, places.maxRows);
  if (!allowed.ok) return allowed;
  const { rows } = await readChosenPage(tx, snapshot, { programme: programme.code, chosen, offset: 0, size: total });
  if (rows.length === 0) return refuse({ code: "export_empty" });
  return accept({
    title: `Simulasi ${programme.name}`, fileWord: `simulasi-${programme.code.toLowerCase()}`,
    columns: [number("Urutan"), text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), number("Desil"), number("Anggota"), text("Alasan", 44), text("Program diterima", 34), text("No. KK (disamarkan)", 20)],
    lines: rows.map((row) => {
      const reasons = reasonsOf(readClass(row.code), programme.side);
      return [row.place, row.headName, row.village.district, row.village.name, reasons.decile, row.members, reasonWords(reasons), row.programmes.map(places.nameOf).join(", "), row.noKk];
    }),
    filters: scenarioWords(scenario, places.nameOf),
    part: `Keadaan ${snapshot.on}; ${rows.length} dari ${total} keluarga, sesuai lingkup pengguna. ${A_PERSON_DECIDES}`,
  });
}

/** The families of a proposal with what became of each. */
export async function candidatesTable(tx: Scoped, { filter }: CandidatesWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const proposal = await findProposal(tx, filter.proposal);
  if (!proposal) return refuse({ code: "export_empty" });
  const { total, rows } = await listCandidates(tx, { proposalId: proposal.id, area: filter.area ?? null, state: filter.state ?? null, text: null, sort: "place", descending: false, page: 1, pageSize: places.maxRows });
  const allowed = mayLeave(total, places.maxRows);
  if (!allowed.ok) return allowed;
  const side = (await listProgrammes(tx)).find(({ code }) => code === proposal.programme)?.side ?? "LIVELIHOOD";
  return accept({
    title: `Daftar calon ${places.nameOf(proposal.programme)}: ${proposal.name}`, fileWord: `calon-${proposal.programme.toLowerCase()}`,
    columns: [number("Urutan"), text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), number("Desil"), text("Alasan", 44), text("Keadaan", 12), text("Catatan", 30), text("Oleh", 24), text("No. KK (disamarkan)", 20)],
    lines: rows.map(({ place, headName, village, kind, state, reason, decidedName, noKk }) => {
      const reasons = reasonsOf(kind, side);
      return [place, headName, village.district, village.name, reasons.decile, reasonWords(reasons), CANDIDATE_WORDS[state], reason, decidedName, noKk];
    }),
    filters: filterWords({ ...(filter.area === undefined ? {} : { area: filter.area }), ...(filter.state === undefined ? {} : { state: CANDIDATE_WORDS[filter.state] }) }, places.nameOf),
    part: `Usulan ${proposal.proposedAt.slice(0, 10)} oleh ${proposal.proposedName}, ${PROPOSAL_WORDS[proposal.state]}; ${total} dari ${proposal.families} keluarga. ${A_PERSON_DECIDES}`,
  });
}
