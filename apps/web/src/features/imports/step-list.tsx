import { useTranslations } from "use-intl";
import { type Step, STEPS } from "#features/imports/import-step";
import classes from "./imports.module.css";

/** The seven steps and where this import stands. */
export function StepList({ at }: { readonly at: Step }) {
  const t = useTranslations("imports.steps");
  const here = STEPS.indexOf(at);
  return (
    <ol className={classes.steps} aria-label={t("label")}>
      {STEPS.map((step, position) => (
        <li key={step} className={classes.step} data-done={position < here} aria-current={position === here ? "step" : undefined}>
          <span className={classes.stepNumber}>{position + 1}</span>
          <span className={classes.stepName}>{t(step)}</span>
        </li>
      ))}
    </ol>
  );
}
