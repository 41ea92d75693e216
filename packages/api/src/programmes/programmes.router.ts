import { listProgrammes } from "#programmes/list-programmes";
import { acceptCandidate, undoAccept, unlisted } from "#programmes/unlisted-recipients";
import { router } from "#platform/procedures";

export const programmesRouter = router({ list: listProgrammes });
export const enrolmentsRouter = router({ unlisted, accept: acceptCandidate, undo: undoAccept });
