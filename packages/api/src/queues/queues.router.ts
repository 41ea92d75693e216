import { router } from "#platform/procedures";

export const queuesRouter = router({});
