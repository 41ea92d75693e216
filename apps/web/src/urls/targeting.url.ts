import * as z from "zod/mini";
import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";

/** What Sasaran keeps in its address: the area and day of the figures, the programme looked at, the measure by area. */
export const targetingSearchSchema = z.object({
  wil: readable(areaCode),
  prog: readable(programmeCode),
  tgl: readable(snapshotCode),
  ukur: readable(z.enum(["cakupan", "belum"])),
});
