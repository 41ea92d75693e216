import type { MonthReportFacts } from "#fieldwork/month-report-facts";
import { reachLine, reportSections } from "#fieldwork/month-report-sections";
import { plainDate } from "#papers/indonesian";
import type { Block, PrintedContents } from "#papers/paper-contents.schema";
import { partsOf, type Day } from "#time/day";

const MONTH_NAMES = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;

/** `September 2026` */
export function monthName(month: string): string {
  const { year, month: number } = partsOf(`${month}-01` as Day);
  return `${MONTH_NAMES[number - 1] ?? ""} ${year}`;
}

/** *Laporan bulanan* of a facilitator, written from his log (`domain.md` §6.2): figures first, his own words last. */
export function composeMonthReport(facts: MonthReportFacts): PrintedContents {
  const { letterhead, size, simulated, writer, month } = facts;
  return {
    version: 1, size, letterhead, changed: "", simulated,
    title: { name: "Laporan Bulanan Pendamping PKH", about: monthName(month), number: "" },
    name: `Laporan bulanan ${monthName(month)} ${writer.name}`,
    blocks: [head(facts), ...reportSections(facts), ...inWords(facts), ...signed(facts)],
  };
}

function head({ writer, regency, assigned, counts, report }: MonthReportFacts): Block {
  const rows = [
    { label: "Pendamping", lines: [writer.name] },
    { label: "Nomor", lines: [writer.number] },
    { label: "Wilayah tugas", lines: [writer.districts.length === 0 ? regency : writer.districts.join(", ")] },
    { label: "Keluarga dampingan", lines: [reachLine(assigned, counts)] },
    { label: "Keadaan laporan", lines: [stateLine(report)] },
  ];
  return { kind: "facts", rows: rows.filter(({ lines }) => lines.some((line) => line !== "")) };
}

function stateLine(report: MonthReportFacts["report"]): string {
  if (report === null) return "Konsep, belum diserahkan";
  const handedIn = `Diserahkan ${plainDate(report.on)}`;
  if (report.state === "SUBMITTED" || report.decidedOn === null) return `${handedIn}, menunggu persetujuan`;
  return `${handedIn}, ${report.state === "APPROVED" ? "disetujui" : "dikembalikan"} ${plainDate(report.decidedOn)} oleh ${report.decidedName ?? "koordinator"}`;
}

function inWords({ words }: MonthReportFacts): Block[] {
  const lines = words.split(/\n+/).map((line) => line.trim()).filter((line) => line !== "");
  return [{ kind: "heading", text: "G. Kendala dan rencana kerja" }, ...(lines.length === 0 ? ["Tidak ada yang dituliskan."] : lines).map((text): Block => ({ kind: "paragraph", runs: [{ text }] }))];
}

/** The writer signs on the right; whoever approved it on the left. */
function signed({ regency, writer, printedOn, report }: MonthReportFacts): Block[] {
  const blank = { rank: "", nip: "" };
  const approved = report?.state === "APPROVED" && report.decidedName !== null ? [{ role: "Menyetujui", name: report.decidedName, position: "Koordinator Kabupaten PKH", ...blank }] : [];
  return [
    { kind: "paragraph", runs: [{ text: "Demikian laporan ini disusun dari catatan lapangan yang tersimpan di Sinergi." }] },
    { kind: "signatures", placeAndDay: `${regency}, ${plainDate(report?.on ?? printedOn)}`, people: [...approved, { role: "Pembuat laporan", name: writer.name, position: "Pendamping Sosial PKH", ...blank }] },
  ];
}
