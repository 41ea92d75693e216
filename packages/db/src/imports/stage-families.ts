import type { Readable } from "node:stream";
import { HOUSING_FACTS } from "@sinergi/domain/families/vocabulary";
import type { CheckedRow, FamilyRow } from "@sinergi/domain/imports/checked-rows";
import type { NumberCipher } from "#access/number-cipher";
import type { Scoped } from "#access/scoped";
import { copyField, copyLine, NULL, rowDigest, type CopyValue } from "#imports/copy-text";

/** Columns of the staging table of a families file, in the order of COPY. */
const STAGED_COLUMNS = [
  ["row", "int"], ["issues", "text"], ["refused", "boolean"], ["family_key", "bytea"], ["digest", "bigint"],
  ["nik", "bytea"], ["no_kk", "bytea"], ["source_family_id", "text"], ["name", "text"], ["name_key", "text"],
  ["relation", "smallint"], ["sex", "char(1)"], ["birth_date", "date"], ["village_code", "text"], ["decile", "smallint"],
  ["address", "text"], ["rt", "text"], ["rw", "text"], ["occupation", "text"], ["education", "text"], ["school", "text"],
  ["pregnant", "boolean"], ["disability", "text"], ["severe_disability", "boolean"], ["chronic_illness", "boolean"],
  ["floor", "text"], ["wall", "text"], ["roof", "text"], ["water", "text"], ["toilet", "text"], ["light", "text"], ["tenure", "text"],
  ["power_va", "int"], ["civil_registry_match", "text"], ["extra", "jsonb"],
] as const;
/** Hexadecimal digits of one sealed number. */
const SEALED_HEX = 32;
const REFUSED_FILL: readonly null[] = STAGED_COLUMNS.slice(3).map(() => null);

/** Names of the tables one import works in, until it is committed or discarded. */
export interface Stage {
  readonly rows: string;
  readonly families: string;
}

export function stageOf(importId: string): Stage {
  const id = importId.replaceAll("-", "");
  return { rows: `staging.rows_${id}`, families: `staging.families_${id}` };
}

export async function createFamilyStage(tx: Scoped, { rows, families }: Stage): Promise<void> {
  await tx.run(`drop table if exists ${rows}, ${families}`);
  await tx.run(`create unlogged table ${rows} (${STAGED_COLUMNS.map(([name, type]) => `${name} ${type}`).join(", ")})`);
}

export async function dropStage(tx: Scoped, { rows, families }: Stage): Promise<void> {
  await tx.run(`drop table if exists ${rows}, ${families}`);
}

export function copyStaged(tx: Scoped, stage: Stage, source: Readable): Promise<void> {
  return tx.copyIn(stage.rows, source);
}

export interface NumberedRow {
  readonly row: number;
  readonly checked: CheckedRow<FamilyRow>;
}

/** Checked rows as lines of COPY; a refused row carries its issues only. */
export function stagedFamilyLines(numbers: NumberCipher, rows: readonly NumberedRow[]): string {
  const seal = sealer(numbers, rows);
  return rows.map((row) => stagedFamilyLine(row, seal)).join("");
}

/** Gives the sealed form of the next number as COPY writes it, in the order in which the rows have them. */
function sealer(numbers: NumberCipher, rows: readonly NumberedRow[]): () => string {
  const all = rows.flatMap(({ checked: { row } }) => [row?.nik ?? null, row?.noKk ?? null].filter((number) => number !== null));
  const sealed = numbers.sealAll(all).toString("hex");
  let at = 0;
  return () => `\\\\x${sealed.slice(at, (at += SEALED_HEX))}`;
}

function stagedFamilyLine({ row, checked: { row: accepted, issues } }: NumberedRow, seal: () => string): string {
  const issueText = issues.length > 0 ? JSON.stringify(issues) : null;
  if (!accepted) return copyLine([row, issueText, true, ...REFUSED_FILL]);
  const nik = accepted.nik === null ? null : seal();
  const noKk = accepted.noKk === null ? null : seal();
  const facts = factsOf(accepted);
  const digest = rowDigest([accepted.nik, accepted.noKk, ...facts].join("\u001f"));
  return `${row}\t${issueText === null ? NULL : copyField(issueText)}\tf\t${noKk ?? familyKey(accepted.sourceFamilyId, row)}\t${digest}\t${nik ?? NULL}\t${noKk ?? NULL}\t${copyLine(facts)}`;
}

function factsOf(row: FamilyRow): CopyValue[] {
  return [
    row.sourceFamilyId, row.name, row.nameKey, row.relation, row.sex, row.birthDate, row.villageCode, row.decile,
    row.address, row.rt, row.rw, row.occupation, row.education, row.school, row.pregnant, row.disability, row.severeDisability, row.chronicIllness,
    ...HOUSING_FACTS.map((fact) => row.housing[fact]),
    row.powerVa, row.civilRegistryMatch, row.extra === null ? null : JSON.stringify(row.extra),
  ];
}

/** A family is the rows with the same No. KK, else the same id of the source, else the row alone. */
function familyKey(sourceFamilyId: string | null, row: number): string {
  return copyField(Buffer.from(sourceFamilyId === null ? `row:${row}` : `source:${sourceFamilyId}`));
}
