import { composeMonthReport } from "@sinergi/domain/fieldwork/compose-month-report";
import { countMonth, type LogFact } from "@sinergi/domain/fieldwork/month-counts";
import type { MonthReportFacts } from "@sinergi/domain/fieldwork/month-report-facts";
import { DEFAULT_P2K2_MODULES } from "@sinergi/domain/fieldwork/p2k2-modules";
import type { Day } from "@sinergi/domain/time/day";
import { describe, expect, it } from "vitest";
import { renderPdf } from "./render-pdf.ts";

const CHART = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="120"><rect width="640" height="120" fill="#eeeeee"/></svg>';
const VISITS: LogFact[] = Array.from({ length: 40 }, (_, at) => ({ kind: "visit", familyId: String(at), visitKind: "KUNJUNGAN_RUTIN", outcome: at % 4 === 0 ? "RUMAH_KOSONG" : "BERTEMU", needs: 1 }));

function facts(more: Partial<MonthReportFacts> = {}, log: readonly LogFact[] = VISITS): MonthReportFacts {
  return {
    letterhead: { lines: ["PEMERINTAH KABUPATEN LAMPUNG BARAT", "DINAS SOSIAL"], address: "Liwa", logo: null }, size: "F4", simulated: true, regency: "Lampung Barat",
    writer: { name: "Pendamping Simulasi", number: "PKH-9001", districts: ["Balik Bukit"] }, month: "2026-09", counts: countMonth(log), assigned: 50, modules: DEFAULT_P2K2_MODULES, words: "Jalan putus.\nBulan depan: lanjut.",
    report: { state: "APPROVED", on: "2026-09-30" as Day, decidedName: "Koordinator Simulasi", decidedOn: "2026-10-01" as Day }, printedOn: "2026-10-02" as Day, ...more,
  };
}
const print = (contents: ReturnType<typeof composeMonthReport>, settled = true) =>
  renderPdf({ contents, logo: null, charts: contents.blocks.flatMap(({ kind }) => (kind === "chart" ? [CHART] : [])), seal: null, settled, at: new Date(Date.UTC(2026, 9, 2)) });
const textOf = (contents: ReturnType<typeof composeMonthReport>): string => JSON.stringify(contents.blocks);

describe("a monthly report on paper", () => {
  it("says families reached of those assigned, cases as a number alone, and the writer's own words", () => {
    const text = textOf(composeMonthReport(facts({}, [...VISITS, { kind: "case" }, { kind: "case" }])));
    expect(text).toContain("50 keluarga; 40 dikunjungi, 30 bertemu (60,0%)");
    expect(text).toContain('"Kasus dibuka (hanya jumlah)"},{"text":"2"}');
    expect(text).toContain("Jalan putus.");
  });

  it("of nobody's families says so, and no share of them", () => {
    expect(textOf(composeMonthReport(facts({ assigned: null }, [])))).toContain("Belum ada penugasan; 0 dikunjungi, 0 bertemu");
  });

  it("names who approved it only once somebody did", () => {
    expect(textOf(composeMonthReport(facts()))).toContain("Koordinator Simulasi");
    const waiting = textOf(composeMonthReport(facts({ report: { state: "SUBMITTED", on: "2026-09-30" as Day, decidedName: null, decidedOn: null } })));
    expect(waiting).toContain("menunggu persetujuan");
    expect(waiting).not.toContain("Menyetujui");
  });

  it("is a few pages whose signatures never stand alone, however much was written", { timeout: 60_000 }, async () => {
    for (const lines of [0, 18, 24, 30, 36]) {
      const { ends, pages } = await print(composeMonthReport(facts({ words: Array.from({ length: lines }, (_, at) => `Kendala ${at}: jembatan gantung belum diperbaiki sehingga dua dusun tidak terjangkau.`).join("\n") })));
      expect(ends?.signatures).toBe(ends?.sentence);
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(5);
    }
  });

  it("is another file as a draft than approved", { timeout: 60_000 }, async () => {
    const contents = composeMonthReport(facts());
    expect((await print(contents, false)).bytes.equals((await print(contents)).bytes)).toBe(false);
  });
});
