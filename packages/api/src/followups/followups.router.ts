import { router } from "#platform/procedures";

export const followUpsRouter = router({});
