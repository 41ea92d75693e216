import type { CaseNoted, CaseOpened } from "@sinergi/domain/fieldwork/case-opened.schema";
import { isRestricted } from "@sinergi/domain/fieldwork/move-case";
import type { CaseCategory, CaseState } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";

export interface CaseFields {
  /** An open case of the family that is gone on with; null: a new one; undefined: not said yet. */
  readonly caseId: string | null | undefined;
  readonly category: CaseCategory | null;
  /** null: about the family as a whole; undefined: not answered. */
  readonly personId: string | null | undefined;
  readonly restricted: boolean | null;
  readonly named: readonly string[];
  readonly text: string;
  /** Where the case stands after a note; null leaves it. */
  readonly state: CaseState | null;
  readonly onDay: Day | null;
}

export function startCase(today: Day, hasOpen: boolean): CaseFields {
  return { caseId: hasOpen ? undefined : null, category: null, personId: undefined, restricted: null, named: [], text: "", state: null, onDay: today };
}

/** As it will be kept: violence is never for everybody. */
export function restrictedOf({ category, restricted }: CaseFields): boolean {
  return category !== null && isRestricted(category, restricted === true);
}

export function openedBody(fields: CaseFields, { familyId, today }: { readonly familyId: string; readonly today: Day }): CaseOpened {
  const restricted = restrictedOf(fields);
  return { familyId, personId: fields.personId ?? null, category: fields.category ?? "DATA_CONFLICT", restricted, text: fields.text.trim(), onDay: fields.onDay ?? today, named: restricted ? [...fields.named] : [] };
}

export function notedBody(fields: CaseFields, caseId: string, today: Day): CaseNoted {
  return { caseId, text: fields.text.trim(), state: fields.state, onDay: fields.onDay ?? today };
}
