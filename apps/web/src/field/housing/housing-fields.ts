import type { HousingChecked } from "@sinergi/domain/fieldwork/housing-checked.schema";
import type { HousingAnswers } from "@sinergi/domain/fieldwork/housing-signs";
import { HOUSING_QUESTIONS, type HousingQuestion, type HousingResult } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Place } from "#field/ui/place-field";

/** What ends the form before a question is asked. */
export const NOT_MET = ["MENINGGAL", "PINDAH", "TIDAK_DITEMUKAN", "MENOLAK", "GANDA"] as const satisfies readonly HousingResult[];
export const VERDICTS = ["LAYAK", "TIDAK_LAYAK"] as const satisfies readonly HousingResult[];

export interface HousingFields {
  readonly onDay: Day | null;
  readonly found: "MET" | (typeof NOT_MET)[number] | null;
  readonly noShelter: boolean | null;
  /** Without a key: not answered; null: said that it is not known. */
  readonly answers: Partial<Record<HousingQuestion, boolean | null>>;
  readonly verdict: (typeof VERDICTS)[number] | null;
  readonly consent: boolean | null;
  readonly place: Place | null;
  readonly notes: string;
}

export function startHousing(today: Day): HousingFields {
  return { onDay: today, found: null, noShelter: null, answers: {}, verdict: null, consent: null, place: null, notes: "" };
}

export function answersOf(fields: HousingFields): HousingAnswers {
  const asked = fields.found === "MET" && fields.noShelter === false;
  return Object.fromEntries(HOUSING_QUESTIONS.map((question) => [question, asked ? (fields.answers[question] ?? null) : null])) as HousingAnswers;
}

/** No shelter is the answer to all of it: very poor (Kepmensos 262/HUK/2022, step 0). */
export function resultOf({ found, noShelter, verdict }: HousingFields): HousingResult | null {
  if (found !== "MET") return found;
  return noShelter === true ? "LAYAK" : verdict;
}

export function housingBody(fields: HousingFields, { familyId, today }: { readonly familyId: string; readonly today: Day }): HousingChecked {
  const met = fields.found === "MET";
  const keepsProof = !met || fields.consent === true;
  return {
    familyId,
    onDay: fields.onDay ?? today,
    noShelter: met && fields.noShelter === true,
    answers: answersOf(fields),
    result: resultOf(fields) ?? "TIDAK_DITEMUKAN",
    consent: met && fields.consent === true,
    place: keepsProof ? fields.place : null,
    notes: fields.notes.trim(),
  };
}

/** A kept form again, to put it right. */
export function fieldsOfHousing(body: HousingChecked): HousingFields {
  const notMet = NOT_MET.find((result) => result === body.result);
  return {
    onDay: body.onDay, found: notMet ?? "MET", noShelter: notMet === undefined ? body.noShelter : null, answers: notMet === undefined && !body.noShelter ? body.answers : {},
    verdict: VERDICTS.find((result) => result === body.result) ?? null, consent: notMet === undefined ? body.consent : null, place: body.place, notes: body.notes,
  };
}
