import { overview } from "#agency/overview";
import { router } from "#platform/procedures";

export const agencyRouter = router({ overview });
