import { router } from "#platform/procedures";
import { confirmMerge } from "#problems/confirm-merge";
import { decideCase } from "#problems/decide-case";
import { listCases } from "#problems/list-cases";
import { overview } from "#problems/overview";
import { undoDecision } from "#problems/undo-decision";

export const problemsRouter = router({ overview, list: listCases, decide: decideCase, confirm: confirmMerge, undo: undoDecision });
