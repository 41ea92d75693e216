import { router } from "#platform/procedures";

export const coordinationRouter = router({});
