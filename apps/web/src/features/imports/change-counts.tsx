import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import classes from "./imports.module.css";

type CountKey = "read" | "refused" | "families" | "rows" | "payments" | "added" | "changed" | "same" | "gone" | "decileMoved" | "unlisted";
type Counts = readonly (readonly [CountKey, number | null])[];

/** What was not compared is unknown, not zero. */
function countsOf({ kind, change, rowsRead, rowsRefused, rowsAccepted, families, matched }: ImportAnswer): Counts {
  const before: Counts = [["read", rowsRead], ["refused", rowsRefused]];
  const compared: Counts = (["added", "changed", "same", "gone"] as const).map((key) => [key, change?.[key] ?? null]);
  if (kind !== "families") return [...before, [kind === "recipients" ? "rows" : "payments", rowsAccepted], ...compared, ["unlisted", matched.unlisted]];
  return [...before, ["families", families], ...compared, ["decileMoved", change?.decileMoved ?? null]];
}

/** New, changed, the same, gone and refused, in numbers. */
export function ChangeCounts({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.counts");
  const formats = useFormats();
  return (
    <dl className={classes.counts}>
      {countsOf(answer).map(([key, count]) => (
        <div key={key} data-late={key === "refused" && count !== 0}>
          <dt>{t(key)}</dt>
          <dd>{formats.count(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
