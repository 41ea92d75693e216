import { overview } from "#home/overview";
import { router } from "#platform/procedures";

export const homeRouter = router({ overview });
