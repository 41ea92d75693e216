import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./users.module.css";

/** Nothing has been given yet: another administrator decides. */
export function WaitsForSecond({ done }: { readonly done: () => void }) {
  const t = useTranslations("users.waiting");
  return (
    <div className={classes.form} role="status">
      <p className={classes.care}>{t("asked")}</p>
      <div className={classes.actions}>
        <Button onClick={done} data-autofocus>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}
