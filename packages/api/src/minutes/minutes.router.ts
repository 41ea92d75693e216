import { router } from "#platform/procedures";

export const minutesRouter = router({});
