import * as z from "zod/mini";
import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";

const codes = z.string().check(z.refine((text) => text.split(",").every((code) => programmeCode.safeParse(code).success)));

/** What Sinergi keeps in its address: the area and day of the figures, the programmes of the matrix, and how its cells are measured. */
export const synergySearchSchema = z.object({
  wil: readable(areaCode),
  prog: readable(codes),
  tgl: readable(snapshotCode),
  ukur: readable(z.enum(["jaccard"])),
});

/** The programmes an address names; undefined where it leaves the choice to the screen. */
export function readProgrammes(prog: string | undefined): readonly string[] | undefined {
  return prog?.split(",");
}
