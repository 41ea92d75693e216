import type { Scoped } from "@sinergi/db/access/scoped";
import { listAreas } from "@sinergi/db/areas/areas.store";
import { findOrganisationName } from "@sinergi/db/organisations/organisations.store";
import { listProgrammes } from "@sinergi/db/programmes/programmes.store";
import type { BudgetContent } from "@sinergi/domain/budgets/budget-row.schema";
import type { Refusal } from "#platform/refusals";

/** Does every code of a row mean something here? Null where it does. */
export async function refuseUnknown(tx: Scoped, { agency, linkedProgramme, locations }: BudgetContent): Promise<Refusal | null> {
  if ((await findOrganisationName(tx, agency)) === null) return { code: "agency_unknown", agency };
  if (linkedProgramme !== null && !(await listProgrammes(tx)).some(({ code }) => code === linkedProgramme)) return { code: "programme_unknown", programme: linkedProgramme };
  const known = new Set(locations.length === 0 ? [] : (await listAreas(tx)).map(({ code }) => code));
  const strange = locations.find((place) => !known.has(place));
  return strange === undefined ? null : { code: "area_unknown", area: strange };
}
