import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import classes from "./imports.module.css";

/** New, changed, the same, gone and refused; what was not compared is unknown, not zero. */
export function ChangeCounts({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.counts");
  const formats = useFormats();
  const { change, kind } = answer;
  const counts: readonly { readonly name: string; readonly count: number | null; readonly late?: boolean }[] = [
    { name: t("read"), count: answer.rowsRead },
    { name: t("refused"), count: answer.rowsRefused, late: answer.rowsRefused > 0 },
    { name: t(kind === "families" ? "families" : "rows"), count: kind === "families" ? answer.families : answer.rowsAccepted },
    { name: t("added"), count: change?.added ?? null },
    { name: t("changed"), count: change?.changed ?? null },
    { name: t("same"), count: change?.same ?? null },
    { name: t("gone"), count: change?.gone ?? null },
    ...(kind === "families" ? [{ name: t("decileMoved"), count: change?.decileMoved ?? null }] : []),
    ...(kind === "recipients" ? [{ name: t("unlisted"), count: answer.matched.unlisted }] : []),
  ];
  return (
    <dl className={classes.counts}>
      {counts.map(({ name, count, late }) => (
        <div key={name} data-late={late}>
          <dt>{name}</dt>
          <dd>{formats.count(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
