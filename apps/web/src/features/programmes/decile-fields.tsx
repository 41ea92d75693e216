import { DECILES } from "@sinergi/domain/families/vocabulary";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./rule-builder.module.css";

interface DecileRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** From one decile to another; the first never stands after the last. */
export function DecileFields({ decile, change }: { readonly decile: DecileRange; readonly change: (decile: DecileRange) => void }) {
  const t = useTranslations("ruleBuilder");
  const { min = 1, max = 10 } = decile;
  const data = DECILES.map(String);
  return (
    <div className={classes.fields}>
      <NativeSelect size="sm" label={t("from")} value={String(min)} data={data} onChange={(event) => change({ min: Number(event.currentTarget.value), max: Math.max(max, Number(event.currentTarget.value)) })} />
      <NativeSelect size="sm" label={t("to")} value={String(max)} data={data} onChange={(event) => change({ min: Math.min(min, Number(event.currentTarget.value)), max: Number(event.currentTarget.value) })} />
    </div>
  );
}
