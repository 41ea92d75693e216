import { areaFigures } from "#areas/area-figures";
import { areaProfile } from "#areas/area-profile";
import { boundaries } from "#areas/boundaries";
import { listAreas } from "#areas/list-areas";
import { router } from "#platform/procedures";

export const areasRouter = router({ list: listAreas, boundaries, figures: areaFigures, profile: areaProfile });
