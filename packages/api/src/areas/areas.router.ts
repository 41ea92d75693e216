import { listAreas } from "#areas/list-areas";
import { router } from "#platform/procedures";

export const areasRouter = router({ list: listAreas });
