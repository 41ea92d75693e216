import { router } from "#platform/procedures";

export const monthReportsRouter = router({});
