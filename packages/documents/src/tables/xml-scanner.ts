/** What a scanner tells of a document, names without their namespace prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

export interface XmlScanner {
  /** Takes the next piece of text; pieces may break anywhere. */
  push(text: string): void;
  /** Throws `XmlFault` unless there was an element and every one was closed. */
  end(): void;
}

/** The document is not the XML a workbook holds. */
export class XmlFault extends Error {}

/** Longest tag, comment or entity kept while waiting for its end. */
const MAX_PENDING = 1024 * 1024;
const MAX_ENTITY = 12;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const GREATER = 62;
const DOUBLE = 34;
const SINGLE = 39;
const SPACE = 32;

/**
 * Scans the XML of workbook parts piece by piece, so that a sheet of a gigabyte needs the memory of one piece. A document type
 * declaration is refused: workbooks have none, and it is where entities that grow come from.
 */
export function createXmlScanner(handlers: XmlHandlers): XmlScanner {
  const scan: Scan = { handlers, depth: 0, elements: 0 };
  let pending = "";
  return {
    push(text) {
      const buffer = pending === "" ? text : pending + text;
      let at = 0;
      while (at < buffer.length) {
        const next = buffer.indexOf("<", at);
        const textEnd = next < 0 ? wholeEntities(buffer, at) : next;
        if (textEnd > at) handlers.text(decodeEntities(buffer.slice(at, textEnd)));
        at = textEnd;
        const beyond = next < 0 ? -1 : markup(buffer, next, scan);
        if (beyond < 0) break;
        at = beyond;
      }
      pending = buffer.slice(at);
      if (pending.length > MAX_PENDING) throw new XmlFault("markup without an end");
    },
    end() {
      if (pending.trim() !== "" || scan.depth !== 0 || scan.elements === 0) throw new XmlFault("the document ends early");
    },
  };
}

interface Scan {
  readonly handlers: XmlHandlers;
  depth: number;
  elements: number;
}

/** Handles the markup at `at`; the place after it, or -1 when it is not all there yet. */
function markup(buffer: string, at: number, scan: Scan): number {
  const sign = buffer.charCodeAt(at + 1);
  if (sign === SLASH) return closing(buffer, at, scan);
  if (sign === BANG) return declaration(buffer, at, scan);
  if (sign === QUESTION) return after(buffer, "?>", at);
  return Number.isNaN(sign) ? -1 : opening(buffer, at, scan);
}

function closing(buffer: string, at: number, scan: Scan): number {
  const end = buffer.indexOf(">", at);
  if (end < 0) return -1;
  if (--scan.depth < 0) throw new XmlFault("closed more than opened");
  scan.handlers.close(localName(buffer.slice(at + 2, end).trimEnd()));
  return end + 1;
}

function opening(buffer: string, at: number, scan: Scan): number {
  const end = tagEnd(buffer, at + 1);
  if (end < 0) return -1;
  const selfClosing = buffer.charCodeAt(end - 1) === SLASH;
  const last = selfClosing ? end - 1 : end;
  const nameEnd = whitespaceFrom(buffer, at + 1, last);
  const name = localName(buffer.slice(at + 1, nameEnd));
  scan.elements++;
  scan.handlers.open(name, nameEnd < last ? buffer.slice(nameEnd, last) : "");
  if (selfClosing) scan.handlers.close(name);
  else scan.depth++;
  return end + 1;
}

function declaration(buffer: string, at: number, scan: Scan): number {
  if (buffer.startsWith("<!--", at)) return after(buffer, "-->", at + 4);
  if (buffer.startsWith("<![CDATA[", at)) {
    const end = buffer.indexOf("]]>", at);
    if (end < 0) return -1;
    scan.handlers.text(buffer.slice(at + 9, end));
    return end + 3;
  }
  if (buffer.length - at < 9) return -1;
  throw new XmlFault("document type declaration");
}

/** All attributes, by local name; for the small parts, where any writer's spelling may occur. */
export function attributesOf(raw: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single = ""] of raw.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(localName(name), decodeEntities(double ?? single));
  }
  return found;
}

/** One attribute by its `key` with the equals sign (`r=`): quick, for the millions of cells, whose values hold no spaces. */
export function quickAttribute(raw: string, key: string): string {
  let at = raw.indexOf(key);
  while (at > 0 && raw.charCodeAt(at - 1) > SPACE) at = raw.indexOf(key, at + 1);
  if (at <= 0) return "";
  const quote = at + key.length;
  const end = raw.indexOf(raw.charCodeAt(quote) === SINGLE ? "'" : '"', quote + 1);
  return end < 0 ? "" : raw.slice(quote + 1, end);
}

function after(buffer: string, mark: string, from: number): number {
  const end = buffer.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function whitespaceFrom(buffer: string, from: number, end: number): number {
  let at = from;
  while (at < end && buffer.charCodeAt(at) > SPACE) at++;
  return at;
}

/** The `>` that ends a tag: one within quotes does not. */
function tagEnd(buffer: string, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at++) {
    const sign = buffer.charCodeAt(at);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === DOUBLE || sign === SINGLE) quote = sign;
    else if (sign === GREATER) return at;
  }
  return -1;
}

/** Where text may be cut at the end of a piece without breaking an entity. */
function wholeEntities(buffer: string, from: number): number {
  const entity = buffer.lastIndexOf("&");
  const open = entity >= from && buffer.length - entity < MAX_ENTITY && !buffer.includes(";", entity);
  return open ? entity : buffer.length;
}

function decodeEntities(text: string): string {
  return text.includes("&") ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => entity(name) ?? whole) : text;
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
