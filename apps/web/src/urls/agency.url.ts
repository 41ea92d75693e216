import { programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** What OPD saya keeps in its address: the agency looked at; the own one where nothing is said. */
export const agencySearchSchema = z.object({ opd: readable(programmeCode) });
