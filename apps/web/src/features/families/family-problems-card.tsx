import type { FamilyHistoryAnswer, FamilyProblem } from "@sinergi/api/families/families.schema";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./family-history.module.css";

/** What the civil registry can say that asks for a look; other words are shown as they come. */
const SAYINGS = ["TIDAK_PADAN", "PADAN_SEBAGIAN", "BELUM_REKAM", "MENINGGAL", "PINDAH", "GANDA"] as const;

export function FamilyProblemsCard({ history }: { readonly history: FamilyHistoryAnswer }) {
  const t = useTranslations("familyHistory.problems");
  const say = useProblemWords();
  const { problems } = history;
  return (
    <Card title={t("title")} finding={t("count", { count: problems.length })}>
      {problems.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <ul className={classes.problems}>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{say(problem)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function useProblemWords(): (problem: FamilyProblem) => string {
  const t = useTranslations("familyHistory.problems");
  const programmes = useProgrammes();
  return (problem) => {
    switch (problem.code) {
      case "NO_DECILE":
        return t("NO_DECILE");
      case "DECILE_JUMP":
        return t("DECILE_JUMP", { from: problem.from, to: problem.to });
      case "NOT_MATCHED": {
        const known = SAYINGS.find((one) => one === problem.says);
        return t("NOT_MATCHED", { name: problem.name, says: known ? t(`says.${known}`) : problem.says });
      }
      case "DOUBLE_AID":
        return t("DOUBLE_AID", { one: programmes.nameOf(problem.programmes[0]), other: programmes.nameOf(problem.programmes[1]) });
      case "RECIP_HIGH_DECILE":
        return t("RECIP_HIGH_DECILE", { name: programmes.nameOf(problem.programme) });
      case "FINDING":
        return t("FINDING", { finding: problem.finding, who: problem.name === null ? "" : ` (${problem.name})` });
    }
  };
}
