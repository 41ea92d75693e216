import { router } from "#platform/procedures";

export const assignmentsRouter = router({});
