import { createRequire } from "node:module";
import type { AttendeeFact, EntryFact } from "@sinergi/domain/papers/paper-facts";
import { linesOf } from "@sinergi/domain/papers/compare-papers";
import { composePaper } from "@sinergi/domain/papers/compose-paper";
import type { PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import { anAttendee, anEntry, paperFacts, paperWords } from "@sinergi/domain/papers/papers.fixtures";
import { FONTS } from "@sinergi/documents/papers/paper-fonts";
import { renderPdf, type PrintedPaper } from "@sinergi/documents/papers/render-pdf";
import { median, result, type Result } from "./results.ts";

const PEOPLE = 200;
const PAGES = 20;
const RUNS = 5;
/** Paragraphs of about four lines: as many as fill the pages. */
const ENTRIES = 204;
const SENTENCE = "Data keluarga sasaran perlu diperbarui sebelum perubahan anggaran, dan setiap perangkat daerah menyampaikan daftar penerimanya. ";

/** The part of pdfkit that plain text needs. */
interface PlainPdf {
  font(path: string): PlainPdf;
  fontSize(size: number): PlainPdf;
  text(text: string): PlainPdf;
  on(event: "data" | "end", listener: (chunk: Buffer) => void): PlainPdf;
  end(): void;
}

/** An attendance list of 200 people with drawn signatures and minutes of twenty pages, both as they are signed; beside it the same words by pdfkit, without tables, signatures or layout. */
export async function measureMinutes(): Promise<Result[]> {
  const attendees: AttendeeFact[] = Array.from({ length: PEOPLE }, (_, at) => anAttendee(at + 1, { signature: "M20 60 C60 10 90 90 130 50 S200 20 280 60 L250 80" }));
  const entries: EntryFact[] = Array.from({ length: ENTRIES }, (_, at) => anEntry({ speaker: `Peserta ${at + 1}`, text: SENTENCE.repeat(3) }));
  const papers = (["ATTENDANCE_LIST", "MINUTES"] as const).map((kind) => composePaper({ kind, version: 1, changed: "" }, paperFacts({ attendees, entries }), paperWords()));
  const ours: number[] = [];
  const theirs: number[] = [];
  let printed: PrintedPaper[] = [];
  // The first pair warms both up and is left out.
  for (let run = 0; run <= RUNS; run += 1) {
    const [mine, plain] = [await timed(async () => void (printed = await printBoth(papers))), await timed(() => writePlain(papers))];
    if (run > 0) [ours, theirs].forEach((times, at) => times.push(at === 0 ? mine : plain));
  }
  const pages = printed.map((one) => one.pages);
  if ((pages[1] ?? 0) < PAGES) throw new Error(`The minutes have ${pages[1] ?? 0} pages, not ${PAGES}`);
  return [result({ name: "minutes.pdf", unit: "s", size: `${PEOPLE} people on ${pages[0] ?? 0} pages and minutes of ${pages[1] ?? 0}; median of ${RUNS}`, baseline: "pdfkit, the same words as plain text", value: median(ours) / 1000, baselineValue: median(theirs) / 1000 })];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function printBoth(papers: readonly PaperContents[]): Promise<PrintedPaper[]> {
  const seal = { url: "http://localhost:3000/verifikasi/abcdefghijklmnopqrstuvwxyz012345", lines: ["Disahkan di Sinergi oleh Pejabat Simulasi"] };
  const printed: PrintedPaper[] = [];
  for (const contents of papers) printed.push(await renderPdf({ contents, logo: null, charts: [], seal, at: new Date(Date.UTC(2019, 7, 21)) }));
  return printed;
}

/** pdfkit comes with pdfmake and has no types of its own here. */
async function writePlain(papers: readonly PaperContents[]): Promise<void> {
  const documents = createRequire(createRequire(import.meta.resolve("@sinergi/documents/papers/pdfmake")).resolve("pdfmake"));
  const PdfKit: new (options: object) => PlainPdf = documents("pdfkit");
  for (const contents of papers) {
    const pdf = new PdfKit({ size: [609, 935], margin: 60 });
    const ended = new Promise<void>((resolve) => void pdf.on("data", () => undefined).on("end", () => resolve()));
    pdf.font(FONTS.Arimo.normal).fontSize(11);
    for (const line of linesOf(contents)) pdf.text(line);
    pdf.end();
    await ended;
  }
}
