import { beginImport } from "#imports/begin-import";
import { mapColumns } from "#imports/map-columns";
import { getImport, issues, listImports, lists, versions } from "#imports/read-imports";
import { approveImport, checkImport, discardImport, withdrawImport } from "#imports/run-import";
import { router } from "#platform/procedures";

export const importsRouter = router({
  begin: beginImport, get: getImport, list: listImports, mapColumns, check: checkImport, approve: approveImport, withdraw: withdrawImport, discard: discardImport,
  issues, versions, lists,
});
