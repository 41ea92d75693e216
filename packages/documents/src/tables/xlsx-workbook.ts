import type { Entry } from "yauzl";
import { TableRefused } from "./open-table.ts";
import { attributesOf, createXmlScanner, XmlFault, type XmlHandlers } from "./xml-scanner.ts";
import type { OpenZip } from "./zip-file.ts";

/** Where the parts of a workbook that we read lie. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: Entry | null;
  readonly styles: Entry | null;
  /** Days count from 1904, as old Macs did. */
  readonly from1904: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: Entry;
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

const ignore = (): void => undefined;

/** Runs one part of the workbook through the scanner; `between` is awaited after each piece of it. */
export async function scanPart(zip: OpenZip, entry: Entry, scan: Partial<XmlHandlers> & { readonly between?: () => Promise<void> }): Promise<void> {
  const scanner = createXmlScanner({ open: scan.open ?? ignore, close: scan.close ?? ignore, text: scan.text ?? ignore });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of zip.read(entry)) {
      scanner.push(decoder.decode(chunk, { stream: true }));
      await scan.between?.();
    }
    scanner.push(decoder.decode());
    scanner.end();
  } catch (error) {
    throw error instanceof XmlFault ? new TableRefused("NOT_A_TABLE", "DAMAGED") : error;
  }
}

export async function readWorkbook(zip: OpenZip): Promise<Workbook> {
  const entryAt = finder(zip.entries);
  const root = await readRelations(zip, entryAt("_rels/.rels"), "");
  const path = [...root.values()].find(({ kind }) => kind === "officeDocument")?.path ?? "xl/workbook.xml";
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const entry = entryAt(path);
  if (!entry) throw new TableRefused("NOT_A_TABLE", "ZIP");
  const relations = await readRelations(zip, entryAt(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const { listed, from1904 } = await readSheetList(zip, entry);
  const partOf = (kind: string): Entry | null => entryAt([...relations.values()].find((relation) => relation.kind === kind)?.path ?? "") ?? null;
  const sheets = listed.flatMap(({ name, id, hidden }): SheetPart[] => {
    const relation = relations.get(id);
    const part = relation?.kind === "worksheet" ? entryAt(relation.path) : undefined;
    return part ? [{ name, hidden, entry: part }] : [];
  });
  return { sheets, from1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

/** The sheet named, else the first that a person sees. */
export function chooseSheet(sheets: readonly SheetPart[], name: string | null): SheetPart {
  const wanted = name?.trim().toLowerCase();
  const chosen = wanted === undefined
    ? (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])
    : (sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.trim().toLowerCase() === wanted));
  if (!chosen) throw new TableRefused("NOT_A_TABLE", "SHEET");
  return chosen;
}

function finder(entries: readonly Entry[]): (path: string) => Entry | undefined {
  const byName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  return (path) => byName.get(path.toLowerCase());
}

async function readRelations(zip: OpenZip, entry: Entry | undefined, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!entry) return relations;
  await scanPart(zip, entry, {
    open: (name, raw) => {
      if (name !== "Relationship") return;
      const attributes = attributesOf(raw);
      const type = attributes.get("Type") ?? "";
      if (attributes.get("TargetMode") === "External") return;
      relations.set(attributes.get("Id") ?? "", { kind: type.slice(type.lastIndexOf("/") + 1), path: resolvePath(folder, attributes.get("Target") ?? "") });
    },
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

async function readSheetList(zip: OpenZip, entry: Entry): Promise<{ readonly listed: readonly ListedSheet[]; readonly from1904: boolean }> {
  const listed: ListedSheet[] = [];
  let from1904 = false;
  await scanPart(zip, entry, {
    open: (name, raw) => {
      if (name === "workbookPr") from1904 = /^(1|true|on)$/i.test(attributesOf(raw).get("date1904") ?? "");
      if (name !== "sheet") return;
      const id = /\s[^\s=]+:id\s*=\s*["']([^"']+)/.exec(raw)?.[1] ?? "";
      const attributes = attributesOf(raw);
      listed.push({ name: attributes.get("name") ?? "", id, hidden: (attributes.get("state") ?? "visible") !== "visible" });
    },
  });
  return { listed, from1904 };
}
