import type { Entry } from "yauzl";
import { TableRefused } from "./open-table.ts";
import { scanPart } from "./xlsx-workbook.ts";
import { attributesOf } from "./xml-scanner.ts";
import type { OpenZip } from "./zip-file.ts";

/**
 * The texts that cells share, as Excel stores nearly every text. Kept as plain strings: a tree of the part's elements would need
 * some 700 bytes a text and end the process at 200,000 people.
 */
export async function readSharedStrings(zip: OpenZip, entry: Entry | null, cellLength: number): Promise<string[]> {
  const strings: string[] = [];
  if (entry === null) return strings;
  const text = collectText(cellLength);
  await scanPart(zip, entry, {
    open: text.open,
    text: text.text,
    close: (name) => {
      text.close(name);
      if (name === "si") strings.push(text.take());
    },
  });
  return strings;
}

export interface TextCollector {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text so far, `_xHHHH_` decoded; starts anew. */
  readonly take: () => string;
}

/** Collects what stands in `<t>` (rich text runs joined, reading aids left out), refusing more than a cell can hold. */
export function collectText(cellLength: number): TextCollector {
  let collected = "";
  let within = false;
  let aside = false;
  return {
    open: (name) => {
      if (name === "t") within = !aside;
      else if (name === "rPh") aside = true;
    },
    close: (name) => {
      if (name === "t") within = false;
      else if (name === "rPh") aside = false;
    },
    text: (text) => {
      if (!within) return;
      collected += text;
      if (collected.length > cellLength) throw new TableRefused("TOO_LARGE", "CELL", { limit: cellLength });
    },
    take: () => {
      const text = decodeEscapes(collected);
      collected = "";
      return text;
    },
  };
}

/** Excel writes characters that XML cannot hold, and CR, as `_xHHHH_`. */
export function decodeEscapes(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** For each cell style by its number: whether it shows a day. */
export async function readDayStyles(zip: OpenZip, entry: Entry | null): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  if (entry === null) return [];
  let inCellStyles = false;
  await scanPart(zip, entry, {
    open: (name, raw) => {
      if (name === "cellXfs") inCellStyles = true;
      else if (name === "numFmt") formats.set(Number(attributesOf(raw).get("numFmtId")), attributesOf(raw).get("formatCode") ?? "");
      else if (name === "xf" && inCellStyles) styles.push(Number(attributesOf(raw).get("numFmtId") ?? "0"));
    },
    close: (name) => {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles.map((id) => {
    const format = formats.get(id);
    return format === undefined ? isBuiltInDayFormat(id) : isDayFormat(format);
  });
}

/** Built-in formats that show a day; 18-21 and 45-47 show a time only (ECMA-376 part 1, §18.8.30). */
function isBuiltInDayFormat(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/** Whether a format code shows a day: outside quotes, escapes and brackets it has a year or a day, or a month without a time. */
function isDayFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "");
  if (/general|standard/i.test(bare)) return false;
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
