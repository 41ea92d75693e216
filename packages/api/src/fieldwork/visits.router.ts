import { router } from "#platform/procedures";

export const visitsRouter = router({});
