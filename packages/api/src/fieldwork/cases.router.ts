import { router } from "#platform/procedures";

export const casesRouter = router({});
