import type { FamilyHistoryAnswer, FamilyProblem } from "@sinergi/api/families/families.schema";
import type { ProblemKind } from "@sinergi/domain/problems/problem-kinds";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./family-history.module.css";

/** What the civil registry can say that asks for a look; other words are shown as they come. */
const SAYINGS = ["TIDAK_PADAN", "PADAN_SEBAGIAN", "BELUM_REKAM", "MENINGGAL", "PINDAH", "GANDA"] as const;

/** The work list a problem is decided in; an import's finding is mended in its file. */
function workListOf(problem: FamilyProblem): ProblemKind | null {
  if (problem.code === "FINDING") return null;
  if (problem.code !== "NOT_MATCHED") return problem.code;
  return problem.says === "MENINGGAL" ? "DECEASED" : problem.says === "PINDAH" ? "MOVED" : "NOT_MATCHED";
}

interface FamilyProblemsCardProps {
  readonly history: FamilyHistoryAnswer;
  /** Where the family lives: its work lists open at that village. */
  readonly village: string;
}

export function FamilyProblemsCard({ history, village }: FamilyProblemsCardProps) {
  const t = useTranslations("familyHistory.problems");
  const say = useProblemWords();
  const mayDecide = useMay("problems.read");
  const { problems } = history;
  return (
    <Card title={t("title")} finding={t("count", { count: problems.length })}>
      {problems.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <ul className={classes.problems}>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>
              {say(problem)} <WorkListLink kind={mayDecide ? workListOf(problem) : null} village={village} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function WorkListLink({ kind, village }: { readonly kind: ProblemKind | null; readonly village: string }) {
  const t = useTranslations("familyHistory.problems");
  if (kind === null) return null;
  return (
    <Link to="/data/masalah/$kind" params={{ kind }} search={{ wil: village }}>
      {t("decide")}
    </Link>
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
