import { router } from "#platform/procedures";

export const noticesRouter = router({});
