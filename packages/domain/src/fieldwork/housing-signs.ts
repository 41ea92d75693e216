import { HOUSING_QUESTIONS, type HousingQuestion } from "#fieldwork/vocabulary";

export type HousingAnswers = Readonly<Record<HousingQuestion, boolean | null>>;

/** How many of the eight signs are there and of how many it is not known; never shown as more certain than that. */
export function countHousingSigns(answers: HousingAnswers): { readonly yes: number; readonly unknown: number } {
  const values = HOUSING_QUESTIONS.map((question) => answers[question]);
  return { yes: values.filter((value) => value === true).length, unknown: values.filter((value) => value === null).length };
}
