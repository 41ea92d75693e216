import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { commitFile } from "@sinergi/api/assignments/commit-file";
import { asSystem } from "@sinergi/db/access/scoped";
import { checkFacilitatorFile } from "../assignments/check-facilitator-file.ts";
import { FACILITATOR_ISSUE_WORDS } from "../assignments/facilitator-issue-words.ts";
import { readArguments, textOf } from "./arguments.ts";
import { CommandRefused, type Answer, type Call } from "./command.ts";

const MOST_LISTED = 20;

/** Facilitators with their families and groups. The operator's file stands at once; `--dry-run` only says what it would do. */
export async function importFacilitators(call: Call): Promise<Answer> {
  const parsed = readArguments(call.args, { sheet: { type: "string" }, "dry-run": { type: "boolean" } }, 1);
  const path = parsed.positionals[0] ?? "";
  const dryRun = parsed.values["dry-run"] === true;
  const { db, clock } = await call.open();
  const today = clock.today();
  const { file, done } = await asSystem(db, { today }, async (tx) => {
    const checked = await checkFacilitatorFile(tx, { id: randomUUID(), path, fileName: basename(path), sheet: textOf(parsed, "sheet"), today });
    return { file: checked, done: dryRun || checked.rows.length === 0 ? null : await commitFile(tx, { id: checked.id, today }) };
  }).catch((error: unknown) => {
    throw error instanceof Error && "code" in error && error.code === "ENOENT" ? new CommandRefused("FILE_UNREADABLE", `Berkas ${path} tidak dapat dibaca / the file cannot be read`) : error;
  });
  const lines = file.issues.map(({ row, column, code, value }) => `  baris/row ${row}, ${column}${value === "" ? "" : ` (${value})`}: ${FACILITATOR_ISSUE_WORDS[code]} [${code}]`);
  if (file.rows.length === 0 && !dryRun) throw new CommandRefused("NOTHING_USABLE", `Tidak ada satu baris pun yang dapat dipakai / not one row is usable\n${lines.slice(0, MOST_LISTED).join("\n")}`);
  const rest = lines.length - MOST_LISTED;
  return {
    json: { kind: "facilitators", file: path, sha256: file.sha256, dryRun, rowsRead: file.rowsRead, rowsAccepted: file.rows.length, families: done?.families ?? null, groups: done?.groups ?? null, issues: file.issues },
    text: [
      `${dryRun ? "Diperiksa saja, tidak disimpan / checked only" : "Tersimpan / saved"}: ${file.rows.length} dari ${file.rowsRead} baris / rows`,
      ...(done === null ? [] : [`  ${done.families} keluarga, ${done.groups} kelompok / families, groups`]),
      ...lines.slice(0, MOST_LISTED), ...(rest > 0 ? [`  … dan ${rest} lagi / and ${rest} more`] : []),
    ].join("\n"),
  };
}
