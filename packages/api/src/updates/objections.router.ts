import { router } from "#platform/procedures";
import { moveObjection, takeObjection } from "#updates/move-objection";
import { listObjections, objectionDetail, revealObjector } from "#updates/read-objections";

export const objectionsRouter = router({ list: listObjections, detail: objectionDetail, take: takeObjection, move: moveObjection, revealObjector });
