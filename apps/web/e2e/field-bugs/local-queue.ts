/** The seeded bug of `offline.md` §4.4: the outbox in localStorage, which a killed browser has not written down yet. */
interface Row {
  readonly id: string;
}

interface QueueTable {
  add(row: Row): Promise<unknown>;
  bulkPut(rows: readonly Row[]): Promise<unknown>;
  get(id: string): Promise<Row | undefined>;
  bulkGet(ids: readonly string[]): Promise<readonly (Row | undefined)[]>;
  bulkDelete(ids: readonly string[]): Promise<void>;
  toArray(): Promise<Row[]>;
  filter(keeps: (row: Row) => boolean): { toArray(): Promise<Row[]> };
}

const PLACE = "outbox";
const BINARY = "base64:";

export function keepInLocalStorage(table: object): void {
  const own: QueueTable = {
    add: async (row) => write([...read(), row]),
    bulkPut: async (rows) => write([...read().filter(({ id }) => rows.every((row) => row.id !== id)), ...rows]),
    get: async (id) => read().find((row) => row.id === id),
    bulkGet: async (ids) => ids.map((id) => read().find((row) => row.id === id)),
    bulkDelete: async (ids) => write(read().filter(({ id }) => !ids.includes(id))),
    toArray: async () => read(),
    filter: (keeps) => ({ toArray: async () => read().filter(keeps) }),
  };
  Object.assign(table, own);
}

function read(): Row[] {
  return JSON.parse(localStorage.getItem(PLACE) ?? "[]", (_name, value: unknown) => (typeof value === "string" && value.startsWith(BINARY) ? bytesOf(value) : value)) as Row[];
}

function write(rows: readonly Row[]): void {
  localStorage.setItem(PLACE, JSON.stringify(rows, (_name, value: unknown) => (value instanceof Uint8Array || value instanceof ArrayBuffer ? textOf(value) : value)));
}

function textOf(value: Uint8Array | ArrayBuffer): string {
  return BINARY + btoa(String.fromCharCode(...(value instanceof Uint8Array ? value : new Uint8Array(value))));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text.slice(BINARY.length)), (letter) => letter.charCodeAt(0));
}
