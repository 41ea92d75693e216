import { useTranslations } from "use-intl";
import classes from "./simulation-ribbon.module.css";

/** On every screen and every print while the data are simulated. */
export function SimulationRibbon() {
  const t = useTranslations("simulation");
  return (
    <p className={classes.ribbon} role="note">
      <strong>{t("mark")}</strong>
      {t("meaning")}
    </p>
  );
}
