import { FAMILY_COLUMNS, PAYMENT_COLUMNS, RECIPIENT_COLUMNS, type KnownColumn } from "#imports/column-aliases";

export type TableKind = "families" | "recipients" | "payments";
/** Index of the header each canonical column is read from; null or absent where it is not read. */
export type ColumnMapping = Readonly<Record<string, number | null>>;

export interface ColumnGuess {
  readonly mapping: Readonly<Record<string, number>>;
  /** Headers no column is read from: kept aside with their values, never an error. */
  readonly unknown: readonly string[];
  /** What the file must have and has not, by canonical name; see `missingColumns`. */
  readonly missing: readonly string[];
}

export interface CanonicalColumn {
  readonly name: string;
  /** The header of the contract, e.g. `KODE_WILAYAH`. */
  readonly header: string;
  readonly required: boolean;
}

const KNOWN: Readonly<Record<TableKind, readonly KnownColumn[]>> = { families: FAMILY_COLUMNS, recipients: RECIPIENT_COLUMNS, payments: PAYMENT_COLUMNS };
/** Always needed. The way to the village may be a code, its parts or names, so no single one of these columns is. */
const REQUIRED: Readonly<Record<TableKind, readonly string[]>> = { families: ["name"], recipients: [], payments: [] };

export const CANONICAL_COLUMNS: readonly string[] = [...new Set([...FAMILY_COLUMNS, ...RECIPIENT_COLUMNS, ...PAYMENT_COLUMNS].map(({ name }) => name))];

export function columnsOf(kind: TableKind): readonly CanonicalColumn[] {
  return KNOWN[kind].map(({ name, aliases }) => ({ name, header: aliases[0] ?? name, required: REQUIRED[kind].includes(name) }));
}

/** How headers are compared: without case, spaces, `_`, `.`, `-`, `/` and invisible marks. */
export function headerKey(header: string): string {
  return header.toUpperCase().replace(/[\s_.\-/\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}

/** Guesses which column is which by the aliases. Where two headers mean one column, the first of the file is read. */
export function guessColumns(headers: readonly string[], kind: TableKind): ColumnGuess {
  const meaning = new Map(KNOWN[kind].flatMap(({ name, aliases }) => aliases.map((alias) => [headerKey(alias), name] as const)));
  const mapping: Record<string, number> = {};
  headers.forEach((header, at) => {
    const name = meaning.get(headerKey(header));
    if (name !== undefined) mapping[name] ??= at;
  });
  return withHeadName(headers, kind, mapping);
}

/** A list with one row per family names its head only: that is the name of the row, not a fact beside it. */
function withHeadName(headers: readonly string[], kind: TableKind, guessed: Readonly<Record<string, number>>): ColumnGuess {
  const { headName, ...others } = guessed;
  const isHeadList = headName !== undefined && others["name"] === undefined && others["relation"] === undefined;
  const mapping = isHeadList ? { ...others, name: headName } : guessed;
  return { mapping, unknown: unusedHeaders(headers, mapping), missing: missingColumns(kind, mapping) };
}

function unusedHeaders(headers: readonly string[], mapping: ColumnMapping): string[] {
  const used = new Set(Object.values(mapping));
  return headers.filter((_, at) => !used.has(at));
}

export interface RememberedMapping {
  readonly guess: ColumnMapping;
  /** Canonical name by header text, as a person confirmed it for an earlier file of this source. */
  readonly remembered: Readonly<Record<string, string>>;
}

/** What a person confirmed before wins over the guess; columns and headers it says nothing about stay as guessed. */
export function mappingFrom(headers: readonly string[], { guess, remembered }: RememberedMapping): Record<string, number | null> {
  const confirmed: Record<string, number> = {};
  headers.forEach((header, at) => {
    const name = Object.hasOwn(remembered, header) ? remembered[header] : undefined;
    if (name !== undefined && CANONICAL_COLUMNS.includes(name)) confirmed[name] ??= at;
  });
  const taken = new Set(Object.values(confirmed));
  const kept = Object.entries(guess).filter(([, at]) => at === null || !taken.has(at));
  return { ...Object.fromEntries(kept), ...confirmed };
}

/**
 * What a file cannot be read without, by canonical name; empty when it can. Families: a name and a way to the village.
 * Recipients and payments: NIK, or No. KK, or all of name, birth date and village; `nik` stands for the three ways.
 */
export function missingColumns(kind: TableKind, mapping: ColumnMapping): readonly string[] {
  const has = (...names: readonly string[]): boolean => names.every((name) => typeof mapping[name] === "number");
  const hasVillage = WAYS_TO_VILLAGE.some((way) => has(...way));
  if (kind !== "families") return has("nik") || has("noKk") || (hasVillage && has("name", "birthDate")) ? [] : ["nik"];
  return [has("name") ? null : "name", hasVillage ? null : "villageCode"].filter((name) => name !== null);
}

const WAYS_TO_VILLAGE = [["villageCode"], ["village"], ["districtPart", "villagePart"]] as const;

/** Columns whose empty cells a source may mean as "no", and what is then kept. */
export const EMPTY_AS_NO = {
  pregnant: false,
  severeDisability: false,
  chronicIllness: false,
  school: "TIDAK",
  disability: "TIDAK",
  occupation: "TIDAK",
  toilet: "TIDAK_ADA",
} as const;
