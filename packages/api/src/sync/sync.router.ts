import { router } from "#platform/procedures";

export const syncRouter = router({});
