import { compareSides } from "#compare/compare-sides";
import { router } from "#platform/procedures";

export const compareRouter = router({ sides: compareSides });
