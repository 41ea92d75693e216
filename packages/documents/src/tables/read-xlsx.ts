import { spawn, type ChildProcess } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { checkZip } from "./check-zip.ts";
import type { FileHead } from "./detect-format.ts";
import { rowsOnce, TableRefused, type OpenTable, type TableRow } from "./open-table.ts";
import type { TableLimits } from "./table-limits.ts";
import type { XlsxMessage, XlsxRequest } from "./xlsx-messages.ts";
import { openZip } from "./zip-file.ts";

const PROGRAM = fileURLToPath(new URL("./xlsx-child.ts", import.meta.url));
const NEWLINE = 10;
/** How a process ends that ran out of heap: by its own abort, or by the system's hand. */
const MEMORY_SIGNALS: ReadonlySet<string> = new Set(["SIGABRT", "SIGKILL", "SIGTRAP", "SIGILL"]);
const MEMORY_EXITS: ReadonlySet<number> = new Set([134, 137, 0xc0000409, 0x80000003]);

/** Checks the ZIP here, by its directory alone, then has a process of its own unpack and read it. Throws `TableRefused`. */
export async function openXlsx(path: string, head: FileHead, { sheet, limits }: { readonly sheet: string | null; readonly limits: TableLimits }): Promise<OpenTable> {
  if (head.size > limits.xlsxBytes) throw new TableRefused("TOO_LARGE", "FILE", { limit: limits.xlsxBytes });
  const zip = await openZip(path, limits.zipEntries);
  await zip.close();
  checkZip(zip.entries, { limits, fileBytes: head.size });
  const reader = startReader({ path, sheet, limits });
  try {
    const opened = await reader.next();
    if (opened?.kind !== "opened") throw new Error("The spreadsheet reader answered out of turn");
    const rows = batches(reader);
    const first = await rows.next();
    if (first.done) throw new TableRefused("EMPTY", null);
    return { format: "xlsx", headers: opened.headers, sheetNames: opened.sheetNames, rows: rowsOnce(first.value, rows), close: reader.stop };
  } catch (error) {
    await reader.stop();
    throw error;
  }
}

async function* batches(reader: Reader): AsyncGenerator<TableRow[]> {
  try {
    for (let message = await reader.next(); message?.kind === "rows"; message = await reader.next()) yield message.rows;
  } finally {
    await reader.stop();
  }
}

interface Reader {
  /** The next message that is no refusal; null after the last. Throws `TableRefused`, also when the process was ended for its time or memory. */
  readonly next: () => Promise<XlsxMessage | null>;
  readonly stop: () => Promise<void>;
}

function startReader(request: XlsxRequest): Reader {
  const { heapMb, timeMs } = request.limits;
  const child = spawn(process.execPath, ["--permission", "--allow-fs-read=*", "--no-warnings", `--max-old-space-size=${heapMb}`, PROGRAM, JSON.stringify(request)], {
    env: {}, stdio: ["ignore", "pipe", "ignore"], windowsHide: true,
  });
  const ended = endOf(child);
  const messages = messagesFrom(child.stdout);
  let leftMs = timeMs;
  let finished = false;
  let late = false;

  async function take(): Promise<XlsxMessage | null> {
    const since = performance.now();
    const alarm = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, leftMs);
    try {
      const { value, done } = await messages.next();
      if (!done) return value;
      throw late ? new TableRefused("TOO_LARGE", "TIME", { limit: timeMs }) : (await ended)(heapMb);
    } finally {
      clearTimeout(alarm);
      leftMs = Math.max(1, leftMs - (performance.now() - since));
    }
  }

  return {
    next: async () => {
      if (finished) return null;
      const message = await take();
      if (message?.kind === "refused") throw new TableRefused(message.refusal.code, message.refusal.detail, message.refusal);
      finished = message?.kind === "done";
      return finished ? null : message;
    },
    stop: async () => {
      finished = true;
      child.kill("SIGKILL");
      child.stdout.destroy();
      await ended;
    },
  };
}

/** Settles when the process has ended, with what an end without a last word means. */
function endOf(child: ChildProcess): Promise<(heapMb: number) => Error> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(() => error));
    child.once("close", (code, signal) => resolve((heapMb) => (endedForMemory(code, signal) ? new TableRefused("TOO_LARGE", "MEMORY", { limit: heapMb }) : new Error(`The spreadsheet reader stopped without an answer (${signal ?? code})`))));
  });
}

function endedForMemory(code: number | null, signal: string | null): boolean {
  return (signal !== null && MEMORY_SIGNALS.has(signal)) || (code !== null && MEMORY_EXITS.has(code));
}

async function* messagesFrom(stream: Readable): AsyncGenerator<XlsxMessage> {
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, end));
      yield messageOf(Buffer.concat(parts).toString("utf8"));
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
}

function messageOf(line: string): XlsxMessage {
  const message: XlsxMessage = JSON.parse(line);
  return message;
}
