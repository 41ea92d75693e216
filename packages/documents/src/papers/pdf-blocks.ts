import type { Block } from "@sinergi/domain/papers/paper-contents.schema";
import { signaturePath, type Sheet } from "./paper-print.ts";
import type { Content } from "./pdfmake.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;
type Runs = Of<"paragraph">["runs"];

const LABEL = 104;
const CELL = { x: 3, y: 3, line: 0.5 } as const;
const TABLE_SIZE = 9;
/** Room for a hand to sign where none is drawn yet. */
const SIGNATURE = { width: 66, height: 22 } as const;

/** How each part of a paper is set, all but the end: signatures belong together with what stands before them. */
export function setBlock(block: Exclude<Block, Of<"signatures">>, sheet: Sheet, nextChart: () => string): Content {
  switch (block.kind) {
    case "heading":
      return { text: block.text, bold: true, margin: [0, 10, 0, 4], headlineLevel: 1 };
    case "subheading":
      return { text: block.text, bold: true, italics: true, margin: [0, 4, 0, 3], headlineLevel: 1 };
    case "paragraph":
      return setParagraph(block.runs);
    case "list":
      return block.ordered ? { ol: block.items.map(setItem), margin: [0, 0, 0, 6] } : { ul: block.items.map(setItem), margin: [0, 0, 0, 6] };
    case "facts":
      return { ...rowsTable(block.rows), margin: [0, 2, 0, 8] };
    case "address":
      return setAddress(block, sheet);
    case "table":
      return setTable(block, sheet);
    case "chart":
      return { stack: [{ text: block.title, bold: true, margin: [0, 2, 0, 4] }, { svg: nextChart(), font: "Arimo", width: sheet.inner }, { text: block.source, fontSize: 8.5, color: "#465455", margin: [0, 3, 0, 8] }], unbreakable: true };
    case "copies":
      return { stack: [{ text: "Tembusan:", margin: [0, 0, 0, 2] }, { ol: block.lines.map((line) => ({ text: line })) }], margin: [0, 14, 0, 0], fontSize: 10, unbreakable: true };
    case "annex":
      return { text: block.title, pageBreak: "before", margin: [0, 0, 0, 8], bold: true };
  }
}

export function setParagraph(runs: Runs): Content {
  return { text: inline(runs), alignment: "justify", margin: [0, 0, 0, 6] };
}

function inline(runs: Runs): { text: string; bold: boolean }[] {
  return runs.map(({ text, bold }) => ({ text, bold: bold === true }));
}

function setItem(runs: Runs): Content {
  return { text: inline(runs), alignment: "justify", margin: [0, 0, 0, 3] };
}

/** `Label : value`, values under one another. */
function rowsTable(rows: Of<"facts">["rows"], label = LABEL): Content {
  return {
    table: { widths: [label, 6, "*"], body: rows.map((row) => [{ text: row.label }, { text: ":" }, { stack: row.lines.map((line) => ({ text: line })) }]) },
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 3, paddingTop: () => 1, paddingBottom: () => 1 },
  };
}

function setAddress({ placeAndDay, rows, to }: Of<"address">, sheet: Sheet): Content {
  const half = sheet.inner * 0.58;
  return {
    columns: [
      { width: half, ...rowsTable(rows, 58), margin: [0, 0, 12, 0] },
      { width: "*", stack: [{ text: placeAndDay, margin: [0, 1, 0, 14] }, { text: "Kepada" }, ...addressees(to), { text: "di –" }, { text: "Tempat", margin: [18, 0, 0, 0] }] },
    ],
    margin: [0, 4, 0, 16],
  };
}

function addressees(to: readonly string[]): Content[] {
  if (to.length === 0) return [{ text: "Yth. –" }];
  if (to.length === 1) return [{ text: `Yth. ${to[0] ?? ""}` }];
  return [{ columns: [{ width: 24, text: "Yth." }, { width: "*", ol: to.map((line) => ({ text: line })) }] }];
}

function setTable({ columns, rows }: Of<"table">, sheet: Sheet): Content {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  const room = sheet.inner - columns.length * CELL.x * 2 - (columns.length + 1) * CELL.line;
  const head: Content[] = columns.map(({ title }) => ({ text: title, bold: true, alignment: "center", fillColor: "#e4ebeb" }));
  const signed = rows.some((row) => row.some(({ signature }) => signature !== undefined)) || columns.some(({ title }) => title === "Tanda tangan");
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map(({ width }) => (room * width) / parts),
      heights: (row: number) => (signed && row > 0 ? SIGNATURE.height : 0),
      body: [head, ...rows.map((row) => row.map((cell, at): Content => (cell.signature === undefined ? { text: cell.text, alignment: columns[at]?.align ?? "left" } : drawn(cell.signature))))],
    },
    layout: { hLineWidth: () => CELL.line, vLineWidth: () => CELL.line, paddingLeft: () => CELL.x, paddingRight: () => CELL.x, paddingTop: () => CELL.y, paddingBottom: () => CELL.y },
    fontSize: TABLE_SIZE,
    margin: [0, 2, 0, 10],
  };
}

function drawn(signature: string): Content {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100"><path d="${signaturePath(signature)}" fill="none" stroke="#12304a" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return { svg, fit: [SIGNATURE.width, SIGNATURE.height], alignment: "center" };
}
