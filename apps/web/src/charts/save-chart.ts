import { cardSheet, pictureOffset, type SheetWords } from "@sinergi/charts/card-sheet";
import { drawSvg } from "@sinergi/charts/draw-svg";
import font from "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url";
import { cellValue, type ChartFacts } from "#charts/chart-facts";
import type { DrawScene } from "#charts/drawn-picture";
import { saveBlob } from "#lib/download";
import type { Locale } from "#lib/formats";
import { postJson } from "#lib/http";

export interface ChartToSave {
  readonly facts: ChartFacts;
  readonly draw: DrawScene | null;
  /** The drawing on the screen, for pictures that are no scene of ours. */
  readonly svg: SVGSVGElement | null;
  /** Lines below the picture: place, source, day, number, filters. */
  readonly words: readonly string[];
  readonly simulated: boolean;
  readonly regency: string;
  readonly locale: Locale;
}

const PICTURE_WIDTH = 960;
/** Twice as many pixels: sharp on phones and on paper. */
const SHARPNESS = 2;
const SIMULATION_MARK = { id: "DATA SIMULASI – bukan data keluarga nyata", en: "DATA SIMULASI – simulated, no real families" } as const;

/** Makes the file and hands it to the browser. */
export async function saveChart(kind: "png" | "svg" | "csv" | "xlsx", chart: ChartToSave): Promise<void> {
  if (kind === "csv" || kind === "xlsx") return saveTable(kind, chart);
  const svg = sheetSvg(chart, await letters());
  const blob = kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pixels(svg);
  saveBlob(blob, fileName(chart, kind));
}

function fileName({ facts, simulated }: ChartToSave, ending: string): string {
  return `${simulated ? "DATA-SIMULASI-" : ""}sinergi-${facts.key}.${ending}`;
}

async function saveTable(kind: "csv" | "xlsx", { facts, words, simulated, regency }: ChartToSave): Promise<void> {
  const { table } = facts;
  if (table === null) return;
  const body = {
    format: kind,
    name: `sinergi-${facts.key}`,
    titles: [facts.title, ...(facts.finding === null ? [] : [facts.finding]), facts.unit, ...words],
    columns: table.columns.map(({ header, numeric }) => ({ header, kind: numeric ? "number" : "text" })),
    rows: table.rows.map((row) => table.columns.map(({ key }) => cellValue(row.cells[key]))),
  };
  const response = await postJson("/files/tables", body);
  saveBlob(await response.blob(), fileName({ facts, simulated, regency, words, draw: null, svg: null, locale: "id" }, kind));
}

function sheetSvg({ facts, draw, svg, words, simulated, locale }: ChartToSave, style: string): string {
  const sheet: SheetWords = { title: facts.title, finding: facts.finding, unit: facts.unit, legend: facts.legend, lines: words, mark: simulated ? SIMULATION_MARK[locale] : null };
  if (draw) return drawSvg(cardSheet(sheet, draw(PICTURE_WIDTH)), { label: facts.title, style });
  if (!svg) throw new Error("A chart without a picture");
  const { width, height } = svg.getBoundingClientRect();
  const at = pictureOffset(sheet, { width, height });
  const laidOver = `<g transform="translate(${at.x} ${at.y})">${resolved(new XMLSerializer().serializeToString(svg))}</g>`;
  return drawSvg(cardSheet(sheet, { width, height, shapes: [] }), { label: facts.title, style, laidOver });
}

/** A drawing that leaves the page takes the values of the page's colours with it. */
function resolved(svg: string): string {
  const root = getComputedStyle(document.documentElement);
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => root.getPropertyValue(name).trim());
}

async function letters(): Promise<string> {
  const bytes = await (await fetch(font)).arrayBuffer();
  const data = btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
  return `@font-face{font-family:'Plus Jakarta Sans Variable';font-weight:200 800;src:url(data:font/woff2;base64,${data}) format('woff2')}text{font-variant-numeric:tabular-nums}`;
}

async function pixels(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No canvas");
  pen.scale(SHARPNESS, SHARPNESS);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture"))), "image/png"));
}
