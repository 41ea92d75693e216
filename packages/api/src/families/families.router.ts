import { findPerson } from "#families/find-person";
import { familyDetail } from "#families/family-detail";
import { familyHistory } from "#families/family-history";
import { listFamilies } from "#families/list-families";
import { revealNumber } from "#families/reveal-number";
import { router } from "#platform/procedures";

export const familiesRouter = router({ findPerson, list: listFamilies, detail: familyDetail, history: familyHistory, revealNumber });
