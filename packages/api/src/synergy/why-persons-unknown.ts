import type { PersonCount } from "@sinergi/db/targeting/persons.store";
import type { PersonsAnswer } from "#synergy/synergy.schema";

/** Persons are not known where nobody listed them, which is not the same as nobody being there. */
export function whyPersonsUnknown(counted: PersonCount | null): PersonsAnswer["why"] {
  if (counted === null) return "frozen";
  return counted.cells.length === 0 && counted.familiesWithoutRoster > 0 ? "noRoster" : null;
}
