/** Where a regency is written to: text by text, file by file. */
export interface RegencyWriter {
  /** Adds text to the end of a file and resolves when more may come. */
  write(file: string, text: string): Promise<void>;
}

/** Collects rows of many files and hands them on in large pieces, so that memory stays flat however long they get. */
export interface RowWriter {
  add(file: string, cells: readonly (string | number)[]): void;
  /** Rows added to a file, its header not counted. */
  rowsOf(file: string): number;
  /** Hands on what is full; cheap when nothing is. */
  drain(): Promise<void>;
  finish(): Promise<void>;
}

const PIECE_CHARACTERS = 1 << 18;

interface OpenFile {
  pending: string;
  rows: number;
}

/** `headers` opens every file, also those that never get a row. Cells must not hold commas, quotes or line ends. */
export function createRowWriter(writer: RegencyWriter, headers: ReadonlyMap<string, readonly string[]>): RowWriter {
  const files = new Map<string, OpenFile>([...headers].map(([file, columns]) => [file, { pending: `${columns.join(",")}\n`, rows: 0 }]));
  const full = new Set<string>();
  const handOn = async (names: Iterable<string>): Promise<void> => {
    for (const name of names) {
      const file = files.get(name);
      if (!file || file.pending === "") continue;
      const text = file.pending;
      file.pending = "";
      await writer.write(name, text);
    }
    full.clear();
  };
  return {
    add: (name, cells) => {
      const file = files.get(name);
      if (!file) throw new Error(`${name} was never opened`);
      file.pending += `${cells.join(",")}\n`;
      file.rows += 1;
      if (file.pending.length >= PIECE_CHARACTERS) full.add(name);
    },
    rowsOf: (name) => files.get(name)?.rows ?? 0,
    drain: async () => {
      if (full.size > 0) await handOn([...full]);
    },
    finish: async () => handOn(files.keys()),
  };
}
