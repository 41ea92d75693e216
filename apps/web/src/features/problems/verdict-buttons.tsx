import type { ProblemRow } from "@sinergi/api/problems/problems.schema";
import { Button } from "@mantine/core";
import { needsNote, VERDICTS_OF_KIND, type ProblemKind, type Verdict } from "@sinergi/domain/problems/problem-kinds";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecideForm } from "#features/problems/decide-form";
import { useCaseActs } from "#features/problems/use-decide-case";
import { useVerdictWords } from "#features/problems/verdict-words";
import { Dialog } from "#ui/dialog";
import classes from "./problems.module.css";

interface VerdictButtonsProps {
  readonly kind: ProblemKind;
  readonly row: ProblemRow;
}

/** One press decides; what needs a reason asks for it first. */
export function VerdictButtons({ kind, row }: VerdictButtonsProps) {
  const t = useTranslations("problems.decide");
  const words = useVerdictWords(row.facts);
  const acts = useCaseActs(row.headName);
  const [asking, setAsking] = useState<Verdict | "any" | null>(null);
  const offered = fitting(kind, row);
  const give = (verdict: Verdict) => acts.decide({ kind, caseKey: row.caseKey, basis: row.basis, verdict, keep: null, note: "" });
  return (
    <div className={classes.actions} role="group" aria-label={t("actions", { name: row.headName })} data-screen-only>
      {offered.map((verdict) => (
        <Button key={verdict} variant="default" size="sm" disabled={acts.busy} onClick={() => (needsNote(verdict) ? setAsking(verdict) : give(verdict))}>
          {words(verdict)}
          {needsNote(verdict) && " …"}
        </Button>
      ))}
      <Button variant="subtle" size="sm" disabled={acts.busy} onClick={() => setAsking("any")}>
        {t("withNote")}
      </Button>
      <Dialog opened={asking !== null} onClose={() => setAsking(null)} title={t("title")}>
        {asking !== null && <DecideForm kind={kind} row={row} offered={offered} first={asking === "any" ? null : asking} acts={acts} close={() => setAsking(null)} />}
      </Dialog>
    </div>
  );
}

/** Without two families there is nothing to make one family of. */
function fitting(kind: ProblemKind, { facts: { a, b, type } }: ProblemRow): readonly Verdict[] {
  const offered: readonly Verdict[] = VERDICTS_OF_KIND[kind];
  const twoFamilies = a !== undefined && b !== undefined && a.familyId !== b.familyId;
  return offered.filter((verdict) => (verdict === "SAME_FAMILY" ? twoFamilies : verdict !== "LIST_TO_CORRECT" || type !== "TWO_IDENTITIES"));
}
