import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";
import { readDeciles } from "#urls/deciles";
import * as z from "#urls/words";

/** What Sasaran keeps in its address: the area, deciles and day of the figures, the programme looked at, the measure by area. */
export const targetingSearchSchema = z.object({
  wil: readable(areaCode),
  prog: readable(programmeCode),
  desil: readable(z.string().check(z.refine((text) => readDeciles(text) !== null))),
  tgl: readable(snapshotCode),
  ukur: readable(z.enum(["cakupan", "belum"])),
});
