import { listProgrammes as readProgrammes } from "@sinergi/db/programmes/programmes.store";
import type { ProgrammeRow } from "#programmes/enrolments.schema";
import { procedure } from "#platform/procedures";

export const listProgrammes = procedure({ permission: "programmes.read", scope: "reference", audit: null })
  .query(({ ctx }): Promise<ProgrammeRow[]> => ctx.read(readProgrammes));
