import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./minutes.module.css";

interface MarksToSettleProps {
  readonly marks: readonly (readonly string[])[];
  readonly settle: (mark: number, chosen: string) => void;
}

/** Words that two people changed at once: one of them, both, or none is chosen by a person. */
export function MarksToSettle({ marks, settle }: MarksToSettleProps) {
  const t = useTranslations("minutes.marks");
  if (marks.length === 0) return null;
  return (
    <ul className={classes.marks} aria-label={t("label")}>
      {marks.map((choices, mark) => (
        <li key={`${mark}-${choices.join("¦")}`}>
          <span>{t("ask")}</span>
          {choices.map((choice) => (
            <Button key={choice} size="compact-sm" variant="default" onClick={() => settle(mark, choice)}>
              {choice === "" ? t("none") : t("take", { words: choice })}
            </Button>
          ))}
          <Button size="compact-sm" variant="subtle" onClick={() => settle(mark, choices.filter((choice) => choice !== "").join(" "))}>
            {t("both")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
