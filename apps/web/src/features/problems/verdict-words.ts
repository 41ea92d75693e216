import type { Facts } from "@sinergi/api/problems/problems.schema";
import type { Verdict } from "@sinergi/domain/problems/problem-kinds";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";

/** A verdict in words; of conflicting aid it names the programme that stays. */
export function useVerdictWords(facts: Facts): (verdict: Verdict) => string {
  const t = useTranslations("problems.verdicts");
  const programmes = useProgrammes();
  const [first = "", second = ""] = facts.programmes ?? [];
  return (verdict) => {
    if (verdict === "KEEP_A") return t("KEEP_A", { first: programmes.nameOf(first) });
    if (verdict === "KEEP_B") return t("KEEP_B", { second: programmes.nameOf(second) });
    return t(verdict);
  };
}
