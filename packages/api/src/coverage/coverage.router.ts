import { router } from "#platform/procedures";

export const coverageRouter = router({});
