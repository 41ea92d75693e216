import { groupCivilServantNumber } from "@sinergi/domain/papers/civil-servant-number";
import type { Block, PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import {
  AlignmentType, BorderStyle, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType,
  type IParagraphOptions, type ITableCellOptions,
} from "docx";
import { sheetOf, type Sheet } from "./paper-print.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;
type Piece = Paragraph | Table;

const FONT = "Arial";
const HALF_POINTS = { body: 22, table: 18, small: 16 } as const;
const twips = (points: number): number => Math.round(points * 20);
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER } as const;

/** A paper to be edited in Word, with the same parts in the same order as the PDF. It is never what was signed. */
export async function renderDocx(contents: PaperContents): Promise<Buffer> {
  const sheet = sheetOf(contents.size);
  const lists = { count: 0 };
  const pieces = [...head(contents), ...contents.blocks.flatMap((block, at) => pieceOf(block, { sheet, lists, tied: contents.blocks[at + 1]?.kind === "signatures" }))];
  const document = new Document({
    creator: "Sinergi", title: contents.name, description: contents.simulated ? "DATA SIMULASI" : "",
    styles: { default: { document: { run: { font: FONT, size: HALF_POINTS.body } } } },
    numbering: { config: [{ reference: "numbers", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 360 } } } }] }] },
    sections: [{
      properties: { page: { size: { width: twips(sheet.width), height: twips(sheet.height) }, margin: { top: twips(sheet.top), right: twips(sheet.right), bottom: twips(sheet.bottom), left: twips(sheet.left) } } },
      footers: { default: foot(contents) },
      children: pieces,
    }],
  });
  return Packer.toBuffer(document);
}

function foot({ name, simulated }: PaperContents): Footer {
  const marks = simulated ? [new TextRun({ text: "DATA SIMULASI  ", bold: true, color: "B3261E", size: HALF_POINTS.small })] : [];
  return new Footer({ children: [new Paragraph({ children: [...marks, new TextRun({ text: `${name}  ·  Halaman `, size: HALF_POINTS.small }), new TextRun({ children: [PageNumber.CURRENT, " dari ", PageNumber.TOTAL_PAGES], size: HALF_POINTS.small })] })] });
}

function line(text: string, { bold = false, size, ...options }: { readonly bold?: boolean; readonly size?: number } & IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, bold, ...(size === undefined ? {} : { size }) })] });
}

function head({ letterhead, title, changed }: PaperContents): Paragraph[] {
  const center = { alignment: AlignmentType.CENTER } as const;
  const lines = letterhead.lines.map((text, at) => line(text, { ...center, bold: true, size: at === letterhead.lines.length - 1 ? 28 : 24 }));
  const under = line(letterhead.address, { ...center, size: HALF_POINTS.table, border: { bottom: { style: BorderStyle.THICK_THIN_MEDIUM_GAP, size: 18, space: 4, color: "000000" } }, spacing: { after: 240 } });
  if (title === null) return [...lines, under];
  const named = [line(title.name.toUpperCase(), { ...center, bold: true, size: 26 }), ...(title.number === "" ? [] : [line(`Nomor: ${title.number}`, center)]), line(title.about, { ...center, bold: true, spacing: { before: 80, after: 200 } })];
  return [...lines, under, ...named, ...(changed === "" ? [] : [line(`Perbaikan: ${changed}`, { ...center, spacing: { after: 160 } })])];
}

interface Place {
  readonly sheet: Sheet;
  /** A new list begins at one again. */
  readonly lists: { count: number };
  /** Signatures follow: this stays with them. */
  readonly tied: boolean;
}

function pieceOf(block: Block, place: Place): Piece[] {
  switch (block.kind) {
    case "heading":
      return [line(block.text, { bold: true, keepNext: true, spacing: { before: 200, after: 80 } })];
    case "subheading":
      return [line(block.text, { bold: true, keepNext: true, spacing: { before: 80, after: 60 } })];
    case "annex":
      return [line(block.title, { bold: true, pageBreakBefore: true, spacing: { after: 160 } })];
    case "paragraph":
      return [new Paragraph({ children: runs(block.runs), alignment: AlignmentType.JUSTIFIED, keepNext: place.tied, spacing: { after: 120 } })];
    case "list":
      return list(block, place);
    case "facts":
      return [rowsTable(block.rows, place.sheet), new Paragraph({})];
    case "address":
      return [rowsTable(block.rows, place.sheet), line(block.placeAndDay, { spacing: { before: 120 } }), line("Kepada Yth."), ...block.to.map((text) => line(text)), new Paragraph({})];
    case "table":
      return [grid(block, place.sheet), new Paragraph({})];
    case "chart":
      return [line(block.title, { bold: true, keepNext: true }), ...block.chart.rows.map((row) => line("difference" in row ? `${row.label}: ${row.difference}` : `${row.label}: ${row.value} ${row.detail}`.trim())), line(block.source, { size: HALF_POINTS.small, spacing: { after: 120 } })];
    case "signatures":
      return signatures(block, place.sheet);
    case "copies":
      return [line("Tembusan:", { spacing: { before: 240 } }), ...block.lines.map((text, at) => line(`${at + 1}. ${text}`))];
  }
}

function runs(of: Of<"paragraph">["runs"]): TextRun[] {
  return of.map(({ text, bold }) => new TextRun({ text, bold: bold === true }));
}

function list({ ordered, items }: Of<"list">, { lists }: Place): Paragraph[] {
  lists.count += 1;
  const instance = lists.count;
  return items.map((item) => new Paragraph({ children: runs(item), alignment: AlignmentType.JUSTIFIED, spacing: { after: 60 }, ...(ordered ? { numbering: { reference: "numbers", level: 0, instance } } : { bullet: { level: 0 } }) }));
}

/** Widths are said twice, for the grid and for each cell: readers of the format disagree about which one counts. */
function table(widths: readonly number[], rows: readonly TableRow[], borders?: typeof NO_BORDERS): Table {
  return new Table({ rows, columnWidths: widths, layout: TableLayoutType.FIXED, width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, ...(borders === undefined ? {} : { borders }) });
}

function cell(paragraphs: readonly Paragraph[], width: number, more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ children: paragraphs, width: { size: width, type: WidthType.DXA }, ...more });
}

function rowsTable(rows: Of<"facts">["rows"], sheet: Sheet): Table {
  const widths = [twips(110), twips(12), twips(sheet.inner - 122)] as const;
  return table(widths, rows.map((row) => new TableRow({ children: [cell([line(row.label)], widths[0]), cell([line(":")], widths[1]), cell(row.lines.map((text) => line(text)), widths[2])] })), NO_BORDERS);
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function grid({ columns, rows }: Of<"table">, sheet: Sheet): Table {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => twips((sheet.inner * width) / parts));
  const small = { size: HALF_POINTS.table };
  const header = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, at) => cell([line(title, { ...small, bold: true, alignment: AlignmentType.CENTER })], widths[at] ?? 0, { shading: { fill: "E4EBEB" } })) });
  const lines = rows.map((row) => new TableRow({ cantSplit: true, children: row.map(({ text }, at) => cell(text.split("\n").map((one) => line(one, { ...small, alignment: ALIGN[columns[at]?.align ?? "left"] })), widths[at] ?? 0)) }));
  return table(widths, [header, ...lines]);
}

/** Rows of two, that no page break tears. */
function signatures({ placeAndDay, people }: Of<"signatures">, sheet: Sheet): Piece[] {
  const half = twips(sheet.inner / 2);
  const pairs: [number, number][] = people.length === 1 ? [[-1, 0]] : Array.from({ length: Math.ceil(people.length / 2) }, (_, at) => [at * 2, at * 2 + 1]);
  const rows = pairs.map((pair, at) => new TableRow({ cantSplit: true, children: pair.map((one, side) => cell(signatory(people[one], at === 0 && side === 1 ? placeAndDay : ""), half)) }));
  return rows.length === 0 ? [] : [table([half, half], rows, NO_BORDERS)];
}

function signatory(person: Of<"signatures">["people"][number] | undefined, above: string): Paragraph[] {
  const center = { alignment: AlignmentType.CENTER, keepNext: true } as const;
  if (person === undefined) return [new Paragraph({})];
  const { role, position, name, rank, nip } = person;
  const lines = [above, role, position].filter((text) => text !== "").map((text) => line(text, center));
  return [...lines, new Paragraph({ keepNext: true, spacing: { before: 900 } }), line(name, { ...center, bold: true }), ...(rank === "" ? [] : [line(rank, center)]), line(nip === "" ? "" : `NIP ${groupCivilServantNumber(nip)}`, { alignment: AlignmentType.CENTER })];
}
