import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { withdrawVersion } from "@sinergi/db/families/dataset-versions.store";
import { withdrawPayments } from "@sinergi/db/imports/commit-payments";
import { withdrawList } from "@sinergi/db/imports/commit-recipients";
import { findImport, findSameImport, patchImport, type ImportPatch, type ImportRow, type ImportState } from "@sinergi/db/imports/imports.store";
import { followVersion, lockForChange } from "@sinergi/db/targeting/snapshots.store";
import { mayApproveImport } from "@sinergi/domain/imports/imports.policy";
import type { Day } from "@sinergi/domain/time/day";
import { importAnswer } from "#imports/import-answer";
import { approveImportSchema, importActionSchema, type ImportAnswer } from "#imports/imports.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

async function move(tx: Scoped, id: string, { from, patch }: { readonly from: readonly ImportState[]; readonly patch: ImportPatch }): Promise<ImportRow> {
  const before = await findImport(tx, id);
  if (!before) throw refused({ code: "import_not_found" });
  const moved = await patchImport(tx, id, { from, patch });
  if (!moved) throw refused({ code: "import_state", state: before.state });
  return moved;
}

/** Step 4: reads and checks every row; goes on when the tab is closed. */
export const checkImport = procedure({ permission: "imports.write", scope: "imports", audit: "import.checked" })
  .input(importActionSchema)
  .mutation(async ({ ctx, input }): Promise<ImportAnswer> => {
    const answer = await ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await findImport(tx, input.id);
        if (before?.preview && before.preview.missing.length > 0) throw refused({ code: "columns_missing", columns: before.preview.missing });
        return importAnswer(await move(tx, input.id, { from: ["UPLOADED", "CHECKED", "REFUSED", "FAILED"], patch: { state: "CHECKING", refusal: null, progress: { stage: "reading", done: 0, total: null } } }));
      }),
    );
    ctx.imports.check(input.id);
    return answer;
  });

/** Step 5: a person has seen the check and says yes; the rows become a version or a list in one transaction. */
export const approveImport = procedure({ permission: "imports.approve", scope: "imports", audit: "import.approved" })
  .input(approveImportSchema)
  .mutation(async ({ ctx, input }): Promise<ImportAnswer> => {
    const answer = await ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await findImport(tx, input.id);
        if (before && !mayApproveImport(ctx.actor, before)) throw refused({ code: "approval_own" });
        const same = before && !input.again ? await findSameImport(tx, before) : null;
        if (same !== null) throw refused({ code: "already_imported", importId: same });
        const moved = await move(tx, input.id, { from: ["CHECKED"], patch: { state: "COMMITTING", progress: { stage: "writing", done: 0, total: before?.rowsAccepted ?? null } } });
        await appendAudit(tx, { action: "import.approved", entity: "import", entityId: input.id, opId: input.opId, detail: { kind: moved.kind, sha256: moved.sha256, rows: moved.rowsAccepted } });
        return importAnswer(moved);
      }),
    );
    ctx.imports.commit(input.id);
    return answer;
  });

/** Takes a committed version or list back, whole; what stood before stands again and the figures follow at once. */
export const withdrawImport = procedure({ permission: "registry.write", scope: "imports", audit: "import.withdrawn" })
  .input(importActionSchema)
  .mutation(({ ctx, input }): Promise<ImportAnswer> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const moved = await move(tx, input.id, { from: ["COMMITTED"], patch: { state: "WITHDRAWN" } });
        await tx.derive((system) => withdraw(system, moved, ctx.clock.today()));
        await appendAudit(tx, { action: "import.withdrawn", entity: "import", entityId: input.id, opId: input.opId, detail: { kind: moved.kind } });
        return importAnswer(moved);
      }),
    ),
  );

async function withdraw(tx: Scoped, { kind, versionId, listId }: ImportRow, today: Day): Promise<void> {
  if (listId !== null && kind === "payments") await withdrawPayments(tx, listId);
  if (listId !== null && kind === "recipients") await withdrawList(tx, listId, today);
  if (versionId === null) return;
  await lockForChange(tx);
  if (await withdrawVersion(tx, versionId)) await followVersion(tx, today);
}

/** Throws an import away that was never approved: its file and its staged rows are gone. */
export const discardImport = procedure({ permission: "imports.write", scope: "imports", audit: "import.discarded" })
  .input(importActionSchema)
  .mutation(async ({ ctx, input }): Promise<ImportAnswer> => {
    const answer = await ctx.read((tx) =>
      doOnce(tx, input, async () => importAnswer(await move(tx, input.id, { from: ["UPLOADED", "CHECKED", "REFUSED", "FAILED"], patch: { state: "DISCARDED", progress: null } }))),
    );
    await ctx.imports.discard(input.id);
    return answer;
  });
