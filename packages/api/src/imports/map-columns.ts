import { findImport, patchImport, saveMapping } from "@sinergi/db/imports/imports.store";
import { missingColumns } from "@sinergi/domain/imports/columns";
import { importAnswer } from "#imports/import-answer";
import { mapColumnsSchema, type ImportAnswer } from "#imports/imports.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Step 3: which column is which, as a person confirmed it. Remembered for the next file of the same source. */
export const mapColumns = procedure({ permission: "imports.write", scope: "imports", audit: "import.mapped" })
  .input(mapColumnsSchema)
  .mutation(async ({ ctx, input }): Promise<ImportAnswer> => {
    const { row, sheetChanged } = await ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await findImport(tx, input.id);
        if (!before?.preview) throw refused({ code: "import_not_found" });
        const preview = before.preview;

        const changed = input.sheet !== before.sheet;
        const mapping = Object.fromEntries(Object.entries(input.mapping).filter(([, header]) => header === null || header < preview.headers.length));
        const missing = missingColumns(before.kind, mapping);
        const used = new Set(Object.values(mapping));
        const unknown = preview.headers.filter((_, at) => !used.has(at));

        const patched = await patchImport(tx, input.id, {
          from: ["UPLOADED", "CHECKED", "REFUSED"],
          patch: { state: "UPLOADED", mapping, emptyAsNo: input.emptyAsNo, sheet: input.sheet, preview: { ...preview, missing, unknown } },
        });
        if (!patched) throw refused({ code: "import_state", state: before.state });
        await saveMapping(tx, `${before.kind}:${before.source ?? before.programme ?? ""}`, byHeader(preview.headers, mapping));
        return { row: importAnswer(patched), sheetChanged: changed };
      }),
    );
    if (!sheetChanged) return row;
    await ctx.imports.preview(input.id);
    const reopened = await ctx.read((tx) => findImport(tx, input.id));
    return reopened ? importAnswer(reopened) : row;
  });

function byHeader(headers: readonly string[], mapping: Readonly<Record<string, number | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).flatMap(([column, at]) => (at === null ? [] : [[headers[at] ?? "", column]])));
}
