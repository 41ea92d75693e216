import { useState } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#field/ui/banner";
import { Button } from "#field/ui/button";
import styles from "#field/ui/form-frame.module.css";

interface Props {
  readonly onAgain: () => void;
  /** Null while the form is not finished: a draft is no record that a file could carry. */
  readonly carryAway: (() => Promise<number>) | null;
}

/** The bar at the foot of a form would hide what is said last. */
const intoView = (said: HTMLElement | null): void => said?.scrollIntoView({ block: "center" });

/** The phone refused: what was typed stands on this screen alone, until it is kept or carried away in a file. */
export function NotKept({ onAgain, carryAway }: Props) {
  const t = useTranslations("fieldKit");
  const [carried, setCarried] = useState<number | "FAILED" | null>(null);
  const carry = () => void carryAway?.().then((count) => setCarried(count === 0 ? null : count), () => setCarried("FAILED"));
  return (
    <Banner tone="late" urgent title={t("notKept")}>
      <p>{t("notKeptHint")}</p>
      <div className={styles.ways}>
        <Button onClick={onAgain}>{t("again")}</Button>
        {carryAway === null ? null : <Button onClick={carry}>{t("toFile")}</Button>}
      </div>
      {carried === null ? null : <p role="status" ref={intoView}>{carried === "FAILED" ? t("toFileFailed") : t("toFileDone", { count: carried })}</p>}
    </Banner>
  );
}
