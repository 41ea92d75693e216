import { Loader } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./whole-page.module.css";

export function WaitingPage() {
  const t = useTranslations("states");
  return (
    <div className={classes.whole} role="status" aria-label={t("loading")}>
      <Loader />
    </div>
  );
}
