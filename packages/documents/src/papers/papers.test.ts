import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composePaper } from "@sinergi/domain/papers/compose-paper";
import { anAttendee, anEntry, paperFacts, paperWords } from "@sinergi/domain/papers/papers.fixtures";
import { PAPER_KINDS, type PaperKind } from "@sinergi/domain/papers/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openZip } from "#tables/zip-file";
import { sheetOf, signaturePath, type PaperPrint, type Seal } from "./paper-print.ts";
import { renderDocx } from "./render-docx.ts";
import { renderPdf } from "./render-pdf.ts";

const SEAL: Seal = { url: "http://localhost:3000/verifikasi/abcdefghijklmnopqrstuvwxyz012345", lines: ["Disahkan di Sinergi oleh Pejabat Simulasi pada 21 Agustus 2019 10.05 WIB"] };
const CHART = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="120"><rect width="640" height="120" fill="#eeeeee"/><text x="4" y="20" font-family="Plus Jakarta Sans" font-size="13">Selesai</text></svg>';
/** 1 × 1 px, red. */
const LOGO = { mediaType: "image/png", bytes: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64") };

function aPrint(kind: PaperKind, more: Partial<PaperPrint> = {}, facts = paperFacts(), words = paperWords()): PaperPrint {
  const contents = composePaper({ kind, version: 1, changed: "" }, facts, words);
  return { contents, logo: LOGO, charts: contents.blocks.flatMap(({ kind: block }) => (block === "chart" ? [CHART] : [])), seal: SEAL, at: new Date(Date.UTC(2019, 7, 21)), ...more };
}
const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
/** Pages as the file itself counts them. */
const pagesIn = (bytes: Buffer): number => bytes.toString("latin1").split("/Type /Page\n").length - 1;

describe("a printed paper", () => {
  it("is the same bytes for the same print, and others for anything else", { timeout: 60_000 }, async () => {
    const first = await renderPdf(aPrint("MINUTES"));
    expect(digest((await renderPdf(aPrint("MINUTES"))).bytes)).toBe(digest(first.bytes));
    const others = [aPrint("MINUTES", {}, paperFacts(), paperWords({ number: "050/13/TKPK/2019" })), aPrint("MINUTES", { seal: { ...SEAL, url: `${SEAL.url}x` } }), aPrint("MINUTES", { at: new Date(Date.UTC(2019, 7, 22)) }), aPrint("MINUTES", { seal: null })];
    for (const other of others) expect(digest((await renderPdf(other)).bytes)).not.toBe(digest(first.bytes));
  });

  it("has as many pages as it says, on the sheet that was chosen, and its letters within", { timeout: 60_000 }, async () => {
    for (const kind of PAPER_KINDS) {
      for (const size of ["F4", "A4"] as const) {
        const { bytes, pages } = await renderPdf(aPrint(kind, {}, paperFacts(), paperWords({ size })));
        const raw = bytes.toString("latin1");
        expect([kind, pagesIn(bytes)]).toEqual([kind, pages]);
        const { width, height } = sheetOf(size);
        const box = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(raw);
        expect(Number(box?.[1])).toBeCloseTo(width, 1);
        expect(Number(box?.[2])).toBeCloseTo(height, 1);
        expect(raw).toContain("+Arimo");
      }
    }
    expect([Math.round(sheetOf("F4").width), Math.round(sheetOf("F4").height)]).toEqual([609, 935]);
  });

  it("never leaves signatures alone on a page, however long what stands before them", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 10 }), fc.constantFrom("F4" as const, "A4" as const), async (rows, people, size) => {
        const words = paperWords({ size, signatories: Array.from({ length: people }, (_, at) => ({ role: "", name: `Pejabat Simulasi ${at}`, position: "Kepala Dinas", rank: "Pembina (IV/a)", nip: "" })) });
        const { ends, pages } = await renderPdf(aPrint("ATTENDANCE_LIST", {}, paperFacts({ attendees: Array.from({ length: rows }, (_, at) => anAttendee(at + 1)) }), words));
        expect(ends).not.toBeNull();
        expect(ends?.signatures).toBe(ends?.sentence);
        expect(ends?.signatures).toBeLessThanOrEqual(pages);
      }),
      { numRuns: 14, seed: 2019 },
    );
    for (const paragraphs of [20, 27, 34, 41]) {
      const entries = Array.from({ length: paragraphs }, () => anEntry({ text: "Data keluarga sasaran perlu diperbarui sebelum perubahan anggaran. ".repeat(3) }));
      const { ends } = await renderPdf(aPrint("MINUTES", {}, paperFacts({ entries })));
      expect(ends?.signatures).toBe(ends?.sentence);
    }
  });

  it("draws no signature that is more than moves and lines", () => {
    expect(signaturePath("M20 60 C60 10 90 90 130 50")).toBe("M20 60 C60 10 90 90 130 50");
    for (const bad of ['M0 0"/><image href="file:///etc/passwd"/>', "M0 0 url(#x)"]) expect(signaturePath(bad)).toBe("");
  });
});

async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), "sinergi-docx-"));
  const path = join(directory, "notula.docx");
  await writeFile(path, file);
  const zip = await openZip(path, 200);
  const parts = new Map<string, string>();
  for (const entry of zip.entries) parts.set(entry.fileName, Buffer.concat(await Array.fromAsync(zip.read(entry))).toString("utf8"));
  await zip.close();
  await rm(directory, { recursive: true });
  return parts;
}

/** Every element that is opened is closed, in order. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, end, name, rest] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)([^>]*)>/g)) {
    if (end === "/") {
      if (open.pop() !== name) return false;
    } else if (rest?.endsWith("/") !== true) open.push(name ?? "");
  }
  return open.length === 0;
}

describe("minutes for Word", () => {
  it("are a document whose parts are well-formed, with the paper's text, sheet and repeated table heads", { timeout: 60_000 }, async () => {
    const contents = composePaper({ kind: "MINUTES", version: 1, changed: "" }, paperFacts(), paperWords());
    const parts = await partsOf(await renderDocx(contents));
    expect([...parts.keys()]).toEqual(expect.arrayContaining(["[Content_Types].xml", "word/document.xml", "word/numbering.xml"]));
    for (const [name, xml] of parts) if (name.endsWith(".xml") || name.endsWith(".rels")) expect([name, isWellFormed(xml)]).toEqual([name, true]);
    const document = parts.get("word/document.xml") ?? "";
    for (const words of ["NOTULA", "Nomor: 050/12/TKPK/2019", "lebih efektif dan efisien", "TL-0012", "NIP 19850417 201003 1006"]) expect(document).toContain(words);
    expect(document).toMatch(/w:w="12189" w:h="18709"/);
    expect(document).toContain("<w:tblHeader/>");
  });
});
