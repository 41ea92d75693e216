import { budgetYearSchema } from "@sinergi/domain/budgets/budget-row.schema";
import { BUDGET_DOCUMENTS } from "@sinergi/domain/budgets/vocabulary";
import { BUDGET_ISSUE_WORDS } from "../budgets/budget-issue-words.ts";
import { importBudgetFile, type BudgetImported } from "../budgets/import-budget-file.ts";
import { readArguments, requiredText, textOf } from "./arguments.ts";
import { CommandRefused, UsageError, type Answer, type Call } from "./command.ts";

const MOST_LISTED = 20;

/** A yearly document of activities and money. The operator's file stands at once; on the web a plan waits for a second person. */
export async function importBudget(call: Call): Promise<Answer> {
  const parsed = readArguments(call.args, { document: { type: "string" }, year: { type: "string" }, sheet: { type: "string" }, "dry-run": { type: "boolean" } }, 1);
  const document = BUDGET_DOCUMENTS.find((one) => one === requiredText(parsed, "document"));
  if (document === undefined) throw new UsageError(`--document: one of ${BUDGET_DOCUMENTS.join(", ")}`);
  const year = requiredText(parsed, "year");
  if (!budgetYearSchema.safeParse(year).success) throw new UsageError(`--year ${year}: a year as YYYY is needed`);
  const path = parsed.positionals[0] ?? "";
  const dryRun = parsed.values["dry-run"] === true;
  const done = await importBudgetFile(await call.open(), { path, document, year, sheet: textOf(parsed, "sheet"), dryRun }).catch((error: unknown) => {
    throw isMissing(error) ? new CommandRefused("FILE_UNREADABLE", `Berkas ${path} tidak dapat dibaca / the file cannot be read`) : error;
  });
  if (done.rows.length === 0 && !dryRun) throw new CommandRefused("NOTHING_USABLE", `Tidak ada satu baris pun yang dapat dipakai / not one row is usable\n${issueLines(done).join("\n")}`);
  const issueCounts: Record<string, number> = {};
  for (const { code } of done.issues) issueCounts[code] = (issueCounts[code] ?? 0) + 1;
  return {
    json: {
      kind: "budget", document, year, file: path, sha256: done.sha256, dryRun, rowsRead: done.rowsRead, rowsAccepted: done.rows.length, rowsRefused: done.rowsRead - done.rows.length,
      change: done.changes, issues: done.issues, issueCounts,
    },
    text: [`${dryRun ? "Diperiksa saja, tidak disimpan / checked only" : "Tersimpan / saved"}: ${document} ${year}, ${done.rows.length} dari ${done.rowsRead} baris / rows`, ...changeLines(done), ...issueLines(done)].join("\n"),
  };
}

function changeLines({ changes }: BudgetImported): string[] {
  return changes === null ? [] : [`  baru ${changes.added}, berubah ${changes.changed}, sama ${changes.same}, hilang ${changes.removed} / new, changed, same, gone`];
}

function issueLines({ issues }: BudgetImported): string[] {
  const lines = issues.map(({ row, column, code, value }) => `  baris/row ${row}${column === null ? "" : `, ${column}`}${value === null ? "" : ` (${value})`}: ${BUDGET_ISSUE_WORDS[code]} [${code}]`);
  const rest = lines.length - MOST_LISTED;
  return [...lines.slice(0, MOST_LISTED), ...(rest > 0 ? [`  … dan ${rest} lagi / and ${rest} more`] : [])];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
