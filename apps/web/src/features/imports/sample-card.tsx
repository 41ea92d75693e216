import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { useTranslations } from "use-intl";
import { showMasked } from "#lib/masked";
import { Card } from "#ui/card";
import classes from "./imports.module.css";

/** The first rows as they were read, to see at a glance whether the columns sit right. Scrolls inside its own box. */
export function SampleCard({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.sample");
  if (answer.sample.length === 0) return null;
  return (
    <Card title={t("title", { count: answer.sample.length })} note={t("note")}>
      <div className={classes.wide} tabIndex={0} role="region" aria-label={t("scroll")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("row")}</th>
              {answer.headers.map((header, index) => (
                <th key={`${index} ${header}`} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.sample.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {answer.headers.map((header, index) => (
                  <td key={`${index} ${header}`}>{showMasked(cells[index] ?? null)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
