import { router } from "#platform/procedures";

export const updatesRouter = router({});
