import { groupCivilServantNumber } from "@sinergi/domain/papers/civil-servant-number";
import type { Block, PaperContents, PrintedContents } from "@sinergi/domain/papers/paper-contents.schema";
import type { PaperPrint, Seal, Sheet } from "./paper-print.ts";
import type { Content, PdfDefinition } from "./pdfmake.ts";

type Signatures = Extract<Block, { kind: "signatures" }>;
type Person = Signatures["people"][number];

const LOGO = 58;
const HAND = 46;

/** Kop surat: logo on the left, lines in the middle, a thick and a thin line below. */
export function letterhead({ lines, address }: PaperContents["letterhead"], logo: PaperPrint["logo"], sheet: Sheet): Content[] {
  const words: Content[] = lines.map((line, at) => ({ text: line, bold: true, alignment: "center", fontSize: at === lines.length - 1 && lines.length > 1 ? 14 : 12 }));
  if (address !== "") words.push({ text: address, alignment: "center", fontSize: 9, margin: [0, 2, 0, 0] });
  return [
    logo === null ? { stack: words } : { columns: [{ width: LOGO, image: "logo", fit: [LOGO, LOGO] }, { width: "*", stack: words }, { width: LOGO, text: "" }], columnGap: 6 },
    { canvas: [{ type: "line", x1: 0, y1: 0, x2: sheet.inner, y2: 0, lineWidth: 2.4 }, { type: "line", x1: 0, y1: 3.2, x2: sheet.inner, y2: 3.2, lineWidth: 0.7 }], margin: [0, 6, 0, 14] },
  ];
}

export function titleBlock({ name, about, number }: NonNullable<PaperContents["title"]>, changed: string): Content {
  const lines: Content[] = [
    { text: name.toUpperCase(), bold: true, fontSize: 13, alignment: "center", decoration: "underline" },
    ...(number === "" ? [] : [{ text: `Nomor: ${number}`, alignment: "center" as const }]),
    { text: about, bold: true, alignment: "center", margin: [0, 6, 0, 0] },
  ];
  if (changed !== "") lines.push({ text: `Perbaikan: ${changed}`, alignment: "center", italics: true, fontSize: 10, margin: [0, 4, 0, 0] });
  return { stack: lines, margin: [0, 0, 0, 12] };
}

/** Who signs, in pairs; one alone stands on the right. What seals a signed paper stands below them. */
export function signatureBlock({ placeAndDay, people }: Signatures, seal: (Seal & { readonly qr: string }) | null): Content {
  const rows: Content[] = [];
  if (placeAndDay !== "") rows.push({ columns: [{ width: "*", text: "" }, { width: "*", text: placeAndDay, alignment: "center" }], margin: [0, 0, 0, 4] });
  for (let at = 0; at < people.length; at += 2) {
    const [left, right] = people.length === 1 ? [-1, 0] : [at, at + 1];
    rows.push({ columns: [signatory(people, left), signatory(people, right)], columnGap: 16, margin: [0, 0, 0, 10] });
  }
  if (seal !== null) rows.push(sealBlock(seal));
  return { stack: rows, margin: [0, 8, 0, 0] };
}

/** The last one is marked, so that it is known where the signatures end. */
function signatory(people: readonly Person[], at: number): Content {
  const person = people[at];
  if (person === undefined) return { width: "*", text: "" };
  const { name, rank, nip } = person;
  const above = linesAbove(person);
  // Two that stand beside each other have their names on one line.
  const beside = linesAbove(people[at % 2 === 0 ? at + 1 : at - 1]);
  return {
    width: "*",
    stack: [
      ...above.map((line, place) => ({ text: place === above.length - 1 ? `${line},` : line })),
      ...beside.slice(above.length).map(() => ({ text: " " })),
      { text: name, bold: true, decoration: "underline" as const, margin: [0, HAND, 0, 0] as const, ...(at === people.length - 1 ? { id: "signatures" } : {}) },
      ...(rank === "" ? [] : [{ text: rank }]),
      ...(nip === "" ? [] : [{ text: `NIP ${groupCivilServantNumber(nip)}` }]),
    ],
    alignment: "center",
  };
}

function linesAbove(person: Person | undefined): string[] {
  return person === undefined ? [] : [person.role, person.position].filter((line) => line !== "");
}

function sealBlock({ qr, url, lines }: Seal & { readonly qr: string }): Content {
  return {
    table: { widths: [62, "*"], body: [[{ svg: qr, width: 60 }, { stack: [...lines.map((line) => ({ text: line })), { text: "Keaslian naskah ini diperiksa pada halaman:", margin: [0, 3, 0, 0] }, { text: url, color: "#0f5c5c" }], fontSize: 8.5, margin: [0, 6, 0, 0] }]] },
    layout: { hLineWidth: () => 0.5, vLineWidth: (at: number) => (at === 1 ? 0 : 0.5), hLineColor: () => "#b0bdbd", vLineColor: () => "#b0bdbd" },
    margin: [0, 4, 0, 0],
  };
}

/** Page x of y, what the paper is, and that its data are made up where they are. */
export function pageFoot(contents: PrintedContents, sheet: Sheet, tell: (pages: number) => void): PdfDefinition["footer"] {
  const name = contents.version === 1 ? contents.name : `${contents.name} (versi ${contents.version})`;
  return (page: number, pages: number): Content => {
    tell(pages);
    return {
      columns: [
        { width: "*", text: [{ text: contents.simulated ? "DATA SIMULASI  " : "", color: "#b3261e", bold: true }, { text: name }] },
        { width: 110, text: `Halaman ${page} dari ${pages}`, alignment: "right" },
      ],
      fontSize: 8,
      color: "#465455",
      margin: [sheet.left, 22, sheet.right, 0],
    };
  };
}
