import type { MonthCounts } from "#fieldwork/month-counts";
import type { MonthReportFacts } from "#fieldwork/month-report-facts";
import { moduleWords } from "#fieldwork/p2k2-modules";
import { AID_PROBLEM_NAMES, COMMITMENT_RESULT_NAMES, GRADUATION_KIND_NAMES, VISIT_KIND_NAMES, VISIT_OUTCOME_NAMES } from "#fieldwork/report-words";
import { AID_PROBLEMS, COMMITMENT_RESULTS, GRADUATION_KINDS, VISIT_KINDS, VISIT_OUTCOMES } from "#fieldwork/vocabulary";
import { countText, percentText, UNKNOWN } from "#papers/indonesian";
import type { Block } from "#papers/paper-contents.schema";

type Row = readonly [label: string, value: string];

/** Figures of a month as a paper says them, section by section. */
export function reportSections(facts: MonthReportFacts): Block[] {
  const { counts } = facts;
  return [
    ...section("A. Kunjungan keluarga", visitRows(counts)), ...outcomeChart(counts),
    heading("B. Pertemuan P2K2"), sessionTable(facts),
    ...section("C. Verifikasi komitmen", [["Anggota diperiksa", countText(counts.commitments)], ...named(COMMITMENT_RESULTS, COMMITMENT_RESULT_NAMES, counts.commitmentsByResult)]),
    ...section("D. Pendampingan penyaluran", payoutRows(counts)),
    ...section("E. Kebutuhan, kasus, dan pemutakhiran data", [
      ["Kebutuhan yang ditemukan", countText(counts.needs)], ["Rujukan dikirim", countText(counts.referrals)], ["Kasus dibuka (hanya jumlah)", countText(counts.cases)], ["Verifikasi rumah dan kesejahteraan", countText(counts.housingChecks)],
      ["Usulan pemutakhiran data", countText(counts.proposals)], ["Sanggahan dicatat", countText(counts.objections)], ["Tugas daftar kerja dijawab", countText(counts.workAnswered)],
    ]),
    ...section("F. Usulan graduasi", graduationRows(counts)),
  ];
}

/** Families reached of those that were his. */
export function reachLine(assigned: number | null, { familiesMet, familiesVisited }: Pick<MonthCounts, "familiesMet" | "familiesVisited">): string {
  const visited = `${countText(familiesVisited)} dikunjungi, ${countText(familiesMet)} bertemu`;
  return assigned === null ? `Belum ada penugasan; ${visited}` : `${countText(assigned)} keluarga; ${visited} (${percentText(familiesMet / assigned)})`;
}

const heading = (text: string): Block => ({ kind: "heading", text });

function section(title: string, rows: readonly Row[]): Block[] {
  return [
    heading(title),
    { kind: "table", columns: [{ title: "Uraian", width: 75, align: "left" }, { title: "Jumlah", width: 25, align: "right" }], rows: rows.map(([label, value]) => [{ text: label }, { text: value }]) },
  ];
}

/** Only what happened is named; the whole stands above it. */
function named<K extends string>(codes: readonly K[], names: Readonly<Record<K, string>>, counted: Readonly<Partial<Record<K, number>>>): Row[] {
  return codes.flatMap((code) => (counted[code] === undefined ? [] : [[`– ${names[code]}`, countText(counted[code] ?? 0)] as const]));
}

function visitRows(counts: MonthCounts): Row[] {
  return [["Kunjungan", countText(counts.visits)], ...named(VISIT_KINDS, VISIT_KIND_NAMES, counts.visitsByKind)];
}

function outcomeChart({ visits, visitsByOutcome }: MonthCounts): Block[] {
  if (visits === 0) return [];
  const rows = VISIT_OUTCOMES.flatMap((code) => {
    const count = visitsByOutcome[code] ?? 0;
    return count === 0 ? [] : [{ label: VISIT_OUTCOME_NAMES[code], count, value: countText(count), detail: percentText(count / visits) }];
  });
  return [{ kind: "chart", title: "Hasil kunjungan", chart: { kind: "counts", rows }, source: `Sumber: catatan lapangan pendamping, n = ${countText(visits)} kunjungan` }];
}

function sessionTable({ counts, modules }: MonthReportFacts): Block {
  const rows = counts.modules.map(({ module, sessions, came, expected }) => [moduleWords(module, modules), countText(sessions), countText(came), countText(expected), expected === 0 ? UNKNOWN : percentText(came / expected)]);
  return {
    kind: "table",
    columns: [{ title: "Modul", width: 44, align: "left" }, { title: "Pertemuan", width: 15, align: "right" }, { title: "Hadir", width: 12, align: "right" }, { title: "Peserta", width: 14, align: "right" }, { title: "Kehadiran", width: 15, align: "right" }],
    rows: (rows.length === 0 ? [["Tidak ada pertemuan bulan ini", "0", UNKNOWN, UNKNOWN, UNKNOWN]] : rows).map((row) => row.map((text) => ({ text }))),
  };
}

function payoutRows({ payouts, payoutsReceived, payoutProblems }: MonthCounts): Row[] {
  return [["Keluarga didampingi", countText(payouts)], ["Bantuan diterima", countText(payoutsReceived)], ["Bantuan tidak diterima", countText(payouts - payoutsReceived)], ...named(AID_PROBLEMS, AID_PROBLEM_NAMES, payoutProblems)];
}

function graduationRows({ graduations }: MonthCounts): Row[] {
  const rows = named(GRADUATION_KINDS, GRADUATION_KIND_NAMES, graduations);
  const all = Object.values(graduations).reduce((sum, count) => sum + count, 0);
  return [["Keluarga diusulkan", countText(all)], ...rows];
}
