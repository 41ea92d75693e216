import { PROBLEM_KINDS, type ProblemKind } from "@sinergi/domain/problems/problem-kinds";
import { areaCode, pageNumber, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** What a list of data problems keeps in its address: codes only, never a person. */
export const problemsSearchSchema = z.object({
  keadaan: readable(z.enum(["putus"])),
  wil: readable(areaCode),
  prog: readable(programmeCode),
  urut: readable(z.enum(["wilayah", "kepala"])),
  hal: readable(pageNumber),
});

export const savedListsSearchSchema = z.object({ hal: readable(pageNumber) });

/** The kind of problem an address names; null for one there is not. */
export function problemKindOf(text: string): ProblemKind | null {
  return PROBLEM_KINDS.find((kind) => kind === text) ?? null;
}
