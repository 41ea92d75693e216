import { router } from "#platform/procedures";
import { me } from "#session/me";

export const sessionRouter = router({ me });
