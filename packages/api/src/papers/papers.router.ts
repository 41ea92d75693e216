import { router } from "#platform/procedures";

export const papersRouter = router({});
