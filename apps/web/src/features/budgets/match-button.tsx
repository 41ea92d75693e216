import type { ChainAnswer } from "@sinergi/api/budgets/budgets.schema";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useBudgetActs } from "#features/budgets/use-budget-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { Dialog } from "#ui/dialog";
import classes from "./budgets.module.css";

type Row = ChainAnswer["rows"][number];

interface MatchButtonProps {
  readonly row: Row;
  readonly step: Row["steps"][number];
}

/** Says by hand which row of the later document this one became, where code and name did not; or takes that back. */
export function MatchButton({ row, step }: MatchButtonProps) {
  const t = useTranslations("budgets.match");
  const formats = useFormats();
  const { match, unmatch } = useBudgetActs();
  const [asking, setAsking] = useState(false);
  const { document } = step;
  if (step.by === "HAND") {
    return (
      <Button variant="subtle" size="compact-sm" loading={unmatch.isPending} onClick={() => unmatch.mutate({ opId: newOperationId(), ratId: row.id, document })}>
        {t("undo")}
      </Button>
    );
  }
  if (step.candidates.length === 0) return null;
  const say = (otherId: string | null) => match.mutate({ opId: newOperationId(), ratId: row.id, document, otherId }, { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t("ask", { count: step.candidates.length })}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title", { document })}>
        <div className={classes.stack}>
          <p>{t("question", { activity: row.content.activity })}</p>
          {step.candidates.map(({ id, content }) => (
            <div key={id} className={classes.candidate}>
              <span>
                {content.activity}
                <span className={classes.sub}> {formats.rupiah(content.ceilingIdr)}</span>
              </span>
              <Button variant="default" size="compact-md" aria-label={t("chooseNamed", { activity: content.activity })} loading={match.isPending && match.variables.otherId === id} onClick={() => say(id)}>
                {t("choose")}
              </Button>
            </div>
          ))}
          <Button variant="subtle" onClick={() => say(null)}>
            {t("noneOfThese")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
