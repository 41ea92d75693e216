/** Bounds on what is read; sizes in bytes. */
export interface TableLimits {
  readonly csvBytes: number;
  readonly csvRows: number;
  /** Bytes of one CSV record; more than this without a line end is an unclosed quote or no table. */
  readonly recordBytes: number;
  readonly xlsxBytes: number;
  readonly xlsxRows: number;
  readonly columns: number;
  /** Characters of one XLSX cell. */
  readonly cellLength: number;
  readonly zipEntries: number;
  readonly zipEntryBytes: number;
  readonly zipTotalBytes: number;
  /** Unpacked over packed size; counted for entries above 1 MB unpacked. Ordinary sheets reach 10-25. */
  readonly zipRatio: number;
  /** Heap of the process that reads an XLSX. */
  readonly heapMb: number;
  /** Time spent waiting for that process; the consumer's own time does not count. */
  readonly timeMs: number;
}

const MB = 1024 * 1024;

/** For an operator at the command line: any CSV, XLSX up to its own 1,048,576 rows. */
export const COMMAND_LINE_LIMITS: TableLimits = {
  csvBytes: Number.POSITIVE_INFINITY,
  csvRows: Number.POSITIVE_INFINITY,
  recordBytes: MB,
  xlsxBytes: 1024 * MB,
  xlsxRows: 1_048_576,
  columns: 1_000,
  cellLength: 32_767,
  zipEntries: 200,
  zipEntryBytes: 2048 * MB,
  zipTotalBytes: 2048 * MB,
  zipRatio: 150,
  heapMb: 384,
  timeMs: 600_000,
};

/** For files that arrive over the web. */
export const UPLOAD_LIMITS: TableLimits = {
  ...COMMAND_LINE_LIMITS,
  csvBytes: 2048 * MB,
  xlsxBytes: 20 * MB,
  xlsxRows: 200_000,
  columns: 200,
  zipEntryBytes: 150 * MB,
  zipTotalBytes: 200 * MB,
  timeMs: 60_000,
};
