import { findImport, listImports as readPage, listIssues } from "@sinergi/db/imports/imports.store";
import { listCurrentLists } from "@sinergi/db/imports/lists.store";
import { listVersions } from "@sinergi/db/families/dataset-versions.store";
import { z } from "zod";
import { importAnswer } from "#imports/import-answer";
import { importInputSchema, issuePageSchema, type ImportAnswer, type IssuePage, type ListRow, type VersionRow } from "#imports/imports.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const PAGE_SIZE = 20;
const ISSUES_PER_PAGE = 50;
const read = () => procedure({ permission: "imports.read", scope: "imports", audit: null });

export const getImport = read().input(importInputSchema).query(async ({ ctx, input }): Promise<ImportAnswer> => {
  const row = await ctx.read((tx) => findImport(tx, input.id));
  if (!row) throw refused({ code: "import_not_found" });
  return importAnswer(row);
});

export const listImports = read()
  .input(z.strictObject({ page: z.int().min(1).default(1) }))
  .query(async ({ ctx, input }): Promise<{ total: number; page: number; rows: ImportAnswer[] }> => {
    const { total, rows } = await ctx.read((tx) => readPage(tx, { page: input.page, pageSize: PAGE_SIZE }));
    return { total, page: input.page, rows: rows.map(importAnswer) };
  });

export const issues = read().input(issuePageSchema).query(async ({ ctx, input }): Promise<IssuePage> => {
  const found = await ctx.read((tx) =>
    listIssues(tx, { id: input.id, code: input.code ?? null, severity: input.severity ?? null, page: input.page, pageSize: ISSUES_PER_PAGE }),
  );
  return { ...found, page: input.page };
});

export const versions = read().query(({ ctx }): Promise<VersionRow[]> => ctx.read(listVersions));

export const lists = read().query(({ ctx }): Promise<ListRow[]> => ctx.read(listCurrentLists));
