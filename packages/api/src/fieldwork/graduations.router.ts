import { router } from "#platform/procedures";

export const graduationsRouter = router({});
