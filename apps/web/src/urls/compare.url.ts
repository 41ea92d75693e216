import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";
import * as z from "#urls/words";

/**
 * What Banding keeps in its address. `apa` says what differs; the left side is `wil`, `prog` and `tgl`, the right side
 * differs from it by one of `wil2`, `prog2`, `tgl2`.
 */
export const compareSearchSchema = z.object({
  apa: readable(z.enum(["wilayah", "program", "potret"])),
  wil: readable(areaCode),
  wil2: readable(areaCode),
  prog: readable(programmeCode),
  prog2: readable(programmeCode),
  tgl: readable(snapshotCode),
  tgl2: readable(snapshotCode),
});
export type CompareSearch = z.infer<typeof compareSearchSchema>;
