import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listAreas, listCrosswalk, listKnownRegencies } from "@sinergi/db/areas/areas.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { listProgrammeTerms } from "@sinergi/db/budgets/programme-terms.store";
import { headerKey } from "@sinergi/domain/imports/columns";
import { missingHeaders, readHeaders } from "@sinergi/domain/budgets/budget-columns";
import { rowKey } from "@sinergi/domain/budgets/match-documents";
import { placeOfWords } from "@sinergi/domain/budgets/place-of-words";
import { readBudgetRow, type BudgetFileRow, type BudgetIssue, type BudgetKnown } from "@sinergi/domain/budgets/read-budget-row";
import { FileRefused, openImportFile } from "../imports/import-file.ts";

/** No regency's plan is longer; a longer file is another file. */
const MOST_ROWS = 5_000;

export interface BudgetFile {
  readonly headers: readonly string[];
  /** Readable rows. */
  readonly rows: readonly BudgetFileRow[];
  readonly issues: readonly BudgetIssue[];
  readonly rowsRead: number;
}

/** What the words of a budget file are looked up in. */
export async function readBudgetKnown(tx: Scoped, { document, onlyAgency }: Pick<BudgetKnown, "document" | "onlyAgency">): Promise<BudgetKnown> {
  const organisations = await listOrganisations(tx);
  const codeOf = new Map(organisations.flatMap(({ code, name }) => [[headerKey(name), code] as const, [headerKey(code), code] as const]));
  const programmes = new Map((await listProgrammeTerms(tx)).map((programme) => [programme.code, programme]));
  return {
    document, onlyAgency,
    agencyOf: (text) => codeOf.get(headerKey(text)) ?? null,
    placeOf: placeOfWords({ areas: await listAreas(tx), crosswalk: await listCrosswalk(tx), knownRegencies: await listKnownRegencies(tx) }),
    programmeOf: (code) => programmes.get(code) ?? null,
  };
}

/** Reads a whole budget file row by row. A file without the columns that make a budget is refused; a wrong row is told and left out. */
export async function readBudgetFile(path: string, { sheet, known }: { readonly sheet: string | null; readonly known: BudgetKnown }): Promise<BudgetFile> {
  const table = await openImportFile(path, sheet);
  try {
    const headers = ownNames(table.headers);
    const columns = readHeaders(headers);
    const missing = missingHeaders(columns);
    if (missing.length > 0) throw new FileRefused("HEADER_MISSING", { columns: missing.join(", ") });
    const rows: BudgetFileRow[] = [];
    const issues: BudgetIssue[] = [];
    const seen = new Set<string>();
    let rowsRead = 0;
    for await (const batch of table.rows()) {
      for (const { row, cells } of batch) {
        if (++rowsRead > MOST_ROWS) throw new FileRefused("TOO_LARGE", { rows: String(MOST_ROWS) });
        const { read, issues: found } = readBudgetRow({ row, cells, headers, columns }, known);
        issues.push(...found);
        if (read === null) continue;
        const key = rowKey(read.content);
        if (seen.has(key)) issues.push({ row, column: null, code: "DUP_ROW", severity: "error", value: read.content.activity.slice(0, 60) });
        else rows.push(read);
        seen.add(key);
      }
    }
    return { headers, rows, issues, rowsRead };
  } finally {
    await table.close();
  }
}

/** Every column has a name, and no two the same: a planner's own cells are kept by it. */
function ownNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header.trim() === "" ? `Kolom ${at + 1}` : header.trim().slice(0, 190);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

export async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
