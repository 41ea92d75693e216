export type Delimiter = "," | ";" | "\t";

const CANDIDATES: readonly Delimiter[] = [",", ";", "\t"];
const SAMPLE_RECORDS = 50;

/** How a file says its own delimiter, and whether its first line is only that (`sep=;`, as Excel writes it). */
export interface DetectedDelimiter {
  readonly delimiter: Delimiter;
  /** The `sep=` line is Excel's own: a person does not see it, so it is no row. */
  readonly hasSepLine: boolean;
}

/**
 * The delimiter of a table by its first lines: the one that most lines have as often as the header does; of equal ones the
 * more frequent. Signs within quotes do not count. A file with none of them has one column.
 */
export function detectDelimiter(sample: string): DetectedDelimiter {
  const text = sample.replace(/^\uFEFF/, "");
  const stated = /^sep=([,;\t])(?:\r|\n|$)/i.exec(text)?.[1];
  const said = CANDIDATES.find((candidate) => candidate === stated);
  if (said !== undefined) return { delimiter: said, hasSepLine: true };
  const counts = countByRecord(text);
  const scored = CANDIDATES.map((delimiter, index) => ({ delimiter, ...score(counts.map((record) => record[index] ?? 0)) }));
  const best = scored.reduce((winner, next) => (next.agreeing > winner.agreeing || (next.agreeing === winner.agreeing && next.inHeader > winner.inHeader) ? next : winner));
  return { delimiter: best.delimiter, hasSepLine: false };
}

function score(counts: readonly number[]): { readonly agreeing: number; readonly inHeader: number } {
  const inHeader = counts[0] ?? 0;
  return { inHeader, agreeing: inHeader === 0 ? 0 : counts.filter((count) => count === inHeader).length };
}

/** For each of the first records that is not blank: how often each candidate occurs outside quotes. */
function countByRecord(text: string): number[][] {
  return firstRecords(text).map((record) => {
    const bare = record.replace(/"[^"]*("|$)/g, "");
    return CANDIDATES.map((candidate) => bare.split(candidate).length - 1);
  });
}

/** The first records that are not blank, cut at line ends outside quotes. */
function firstRecords(text: string): string[] {
  const records: string[] = [];
  for (const [record] of text.matchAll(/(?:"[^"]*(?:"|$)|[^"\r\n])+/g)) {
    if (record.trim() !== "") records.push(record);
    if (records.length === SAMPLE_RECORDS) break;
  }
  return records;
}
