import type { Side } from "@sinergi/api/problems/problems.schema";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import classes from "./problems.module.css";

const FIELDS = ["name", "nik", "birthDate", "head", "noKk", "village", "address", "decile", "members"] as const;
type Field = (typeof FIELDS)[number];

/** Two records beside each other; where they differ, the line is marked and said so. */
export function TwoRecords({ a, b, sameNik }: { readonly a: Side; readonly b: Side; readonly sameNik: boolean }) {
  const t = useTranslations("problems.case");
  const shown = useShown();
  return (
    <table className={classes.pair} aria-label={t("compare")}>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("first")}</th>
          <th scope="col">{t("second")}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => (
          // Masked numbers say nothing about being equal: two different ones may look the same.
          <tr key={field} className={(field === "nik" ? !sameNik : a[field] !== b[field]) ? classes.differs : undefined}>
            <th scope="row">{t(`fields.${field}`)}</th>
            <td>{shown(a, field)}</td>
            <td>{shown(b, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useShown(): (side: Side, field: Field) => string {
  const formats = useFormats();
  const places = usePlaces();
  return (side, field) => {
    if (field === "nik" || field === "noKk") return showMasked(side[field]);
    if (field === "birthDate") return formats.day(side.birthDate);
    if (field === "village") return places.nameOf(side.village);
    return String(side[field] ?? "–");
  };
}
