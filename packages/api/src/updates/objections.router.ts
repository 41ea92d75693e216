import { router } from "#platform/procedures";

export const objectionsRouter = router({});
