import { router } from "#platform/procedures";

export const keptFiguresRouter = router({});
