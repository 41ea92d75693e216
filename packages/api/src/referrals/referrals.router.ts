import { router } from "#platform/procedures";

export const referralsRouter = router({});
