import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "#ui/act-form.module.css";

/** The first rows are enough until somebody wants them all. */
export function ShowAll({ count, show }: { readonly count: number; readonly show: () => void }) {
  const t = useTranslations("partners");
  return (
    <div className={classes.spaced} data-screen-only>
      <Button variant="default" size="sm" onClick={show}>
        {t("showAll", { count })}
      </Button>
    </div>
  );
}
