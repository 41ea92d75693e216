import { listProgrammes } from "#programmes/list-programmes";
import { router } from "#platform/procedures";

export const programmesRouter = router({ list: listProgrammes });
