import { eligibilityRuleSchema, type EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useSettled } from "#features/programmes/use-settled";
import { trpc } from "#lib/trpc";

const TYPING_MS = 400;

export type RuleBeingTried = ReturnType<typeof useRulePreview>;

/** What a rule that is being written does, asked whenever it stands still; the numbers before stay until the new ones are here. */
export function useRulePreview({ code, period, rule }: { readonly code: string; readonly period: string; readonly rule: EligibilityRule }) {
  const settled = useSettled(rule, TYPING_MS);
  const complete = eligibilityRuleSchema.safeParse(settled).success;
  // A question that is outdated is no longer waited for, here and in the database.
  const query = useQuery(trpc.programmes.previewRule.queryOptions(complete ? { code, period, rule: settled } : skipToken, { placeholderData: keepPreviousData, trpc: { abortOnUnmount: true } }));
  return { query, settled, complete, counting: rule !== settled || query.isFetching };
}
