import { decideGraduation, undoGraduation, withdrawGraduation } from "#fieldwork/decide-graduation";
import { listGraduations } from "#fieldwork/read-graduations";
import { router } from "#platform/procedures";

export const graduationsRouter = router({ list: listGraduations, decide: decideGraduation, undo: undoGraduation, withdraw: withdrawGraduation });
