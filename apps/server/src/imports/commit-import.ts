import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { answerSentProposals } from "@sinergi/api/updates/answer-from-version";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { commitFamilies } from "@sinergi/db/imports/commit-families";
import { commitPayments } from "@sinergi/db/imports/commit-payments";
import { commitRecipients } from "@sinergi/db/imports/commit-recipients";
import { findSameImport, patchImport, type ImportPatch, type ImportRow } from "@sinergi/db/imports/imports.store";
import { lockForChange } from "@sinergi/db/targeting/snapshots.store";
import type { Day } from "@sinergi/domain/time/day";
import { FileRefused, type ImportDeps } from "./import-file.ts";

/**
 * Makes a checked import a dataset version or a recipient list, with matches, cells and audit entry, in one transaction.
 * Of two imports of the same file at once the later is refused: the lock lets one look after the other.
 */
export async function commitImport({ db, clock }: ImportDeps, row: ImportRow, { again }: { readonly again: boolean }): Promise<ImportRow> {
  if (row.rowsAccepted === 0) throw new FileRefused("NOTHING_USABLE", { refused: String(row.rowsRefused) });
  const today = clock.today();
  return asSystem(db, { today }, async (tx) => {
    await lockForChange(tx);
    if (!again && (await findSameImport(tx, row)) !== null) throw new FileRefused("ALREADY_IMPORTED", { sha256: row.sha256 ?? "" });
    const made = await commitRows(tx, row, today);
    await appendAudit(tx, { action: "import.committed", entity: "import", entityId: row.id, detail: { kind: row.kind, sha256: row.sha256, rows: row.rowsAccepted, startedBy: row.startedBy } });
    const committed = await patchImport(tx, row.id, {
      from: ["COMMITTING"],
      patch: { state: "COMMITTED", progress: null, filePath: null, ...made },
    });
    if (!committed) throw new Error("The import left its state while it was committed");
    return committed;
  });
}

/** A new version of the registry, which answers the proposals that were sent before its day. */
async function commitVersion(tx: Scoped, { id: importId, source, asOf, mapping, basedOn }: ImportRow, today: Day): Promise<Pick<ImportPatch, "versionId">> {
  const made = await commitFamilies(tx, { importId, source: source ?? "OTHER", asOf: asOf ?? today, today, familyRows: mapping?.["relation"] == null, basedOn });
  await answerSentProposals(tx, today);
  return made;
}

/** The staged rows, as what the import is of. */
async function commitRows(tx: Scoped, row: ImportRow, today: Day): Promise<Pick<ImportPatch, "versionId" | "listId">> {
  const { id: importId, basedOn, add, programme, period } = row;
  switch (row.kind) {
    case "families":
      return commitVersion(tx, row, today);
    case "recipients":
      return commitRecipients(tx, { importId, programme: programme ?? "", period: period ?? "", add, basedOn, today });
    case "payments":
      return commitPayments(tx, { importId, programme: programme ?? "", period: period ?? "", tranche: row.tranche ?? 0, add, basedOn });
  }
}
