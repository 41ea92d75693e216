import * as z from "zod/mini";
import { areaCode, dayCode, programmeCode, readable } from "#urls/codes";

/** What Sasaran keeps in its address: the area and day of the figures, the programme looked at, the measure by area. */
export const targetingSearchSchema = z.object({
  wil: readable(areaCode),
  prog: readable(programmeCode),
  tgl: readable(dayCode),
  ukur: readable(z.enum(["cakupan", "belum"])),
});
