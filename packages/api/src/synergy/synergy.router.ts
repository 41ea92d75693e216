import { router } from "#platform/procedures";
import { overview } from "#synergy/overview";
import { persons } from "#synergy/persons";
import { sidesByArea } from "#synergy/sides-by-area";

export const synergyRouter = router({ overview, sidesByArea, persons });
