import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";
import type { VisitFields } from "#field/visits/visit-fields";

/** What every question group of a visit is given. */
export interface GroupProps {
  readonly fields: VisitFields;
  readonly set: (patch: Partial<VisitFields>) => void;
  /** null: not among those on this phone. */
  readonly family: FieldFamily | null;
  readonly today: Day;
}
