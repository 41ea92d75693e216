import { approveChange, approveImport } from "#budgets/approve-change";
import { budgetOverview } from "#budgets/budget-overview";
import { commitImport, discardImport } from "#budgets/decide-import";
import { familyCost } from "#budgets/family-cost";
import { findRow } from "#budgets/find-row";
import { listRows } from "#budgets/list-rows";
import { matchRow, unmatchRow } from "#budgets/match-row";
import { proposeChange } from "#budgets/propose-change";
import { readChain } from "#budgets/read-chain";
import { findImport, listImports } from "#budgets/read-imports";
import { recordRealisation } from "#budgets/record-realisation";
import { rejectChange } from "#budgets/reject-change";
import { withdrawChange } from "#budgets/withdraw-change";
import { router } from "#platform/procedures";

export const budgetsRouter = router({
  overview: budgetOverview, familyCost, rows: listRows, row: findRow, chain: readChain,
  propose: proposeChange, approve: approveChange, reject: rejectChange, withdraw: withdrawChange, report: recordRealisation, match: matchRow, unmatch: unmatchRow,
  imports: listImports, import: findImport, commitImport, discardImport, approveImport,
});
