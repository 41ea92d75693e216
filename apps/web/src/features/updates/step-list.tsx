import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import own from "./updates.module.css";

interface Step {
  readonly id: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly note: string;
  readonly actorName: string;
  readonly onDay: string;
  readonly at: string;
}

/** Every step with its day, who and why, the newest first; nothing of it is ever taken away. */
export function StepList<One extends Step>({ steps, words }: { readonly steps: readonly One[]; readonly words: (step: One) => ReactNode }) {
  const t = useTranslations("updates");
  const formats = useFormats();
  const { regency } = useSession();
  return (
    <Card title={t("history")}>
      <ol className={own.steps}>
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <strong>{`${formats.day(step.onDay)} · `}{words(step)}</strong>
            {step.note !== "" && <p className={own.said}>{step.note}</p>}
            <span className={classes.under}>{[step.actorName, formats.moment(step.at, regency.timeZone)].join(" · ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
