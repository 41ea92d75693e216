import type { Scoped } from "@sinergi/db/access/scoped";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { findDefinition, listUsedPeriods } from "@sinergi/db/programmes/definitions.store";
import type { ProgrammeFacts } from "@sinergi/domain/programmes/change-programme";
import type { Day } from "@sinergi/domain/time/day";
import { refused } from "#platform/refusals";

export interface GatheredProgramme {
  readonly facts: ProgrammeFacts;
  /** 0 where there is no such programme yet. */
  readonly revision: number;
}

/** What a change of a programme is judged by. */
export async function gatherProgramme(tx: Scoped, code: string, today: Day): Promise<GatheredProgramme> {
  const definition = await findDefinition(tx, code);
  const knownOwners = new Set((await listOrganisations(tx)).map((organisation) => organisation.code));
  const facts = { current: definition?.standing ?? null, today, knownOwners, usedPeriods: await listUsedPeriods(tx, code) };
  return { facts, revision: definition?.revision ?? 0 };
}

/** A form filled in from another revision than the one that stands is refused, and a new programme under a code that is taken. */
export function refuseOutdated({ revision }: GatheredProgramme, basedOn: number): void {
  if (revision === basedOn) return;
  throw refused({ code: basedOn === 0 ? "programme_code_taken" : revision === 0 ? "programme_not_found" : "programme_changed" });
}
