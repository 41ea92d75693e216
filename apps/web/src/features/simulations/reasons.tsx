import type { FamilyReasons } from "@sinergi/api/simulations/simulations.schema";
import { useTranslations } from "use-intl";
import classes from "./simulations.module.css";

/** Why a family stands where it does, in the words of the criteria. */
export function Reasons({ of: { decile, eligibility, completes, layers, workingAge } }: { readonly of: FamilyReasons }) {
  const t = useTranslations("simulations.reasons");
  const said = [
    eligibility === "unknown" ? t("unknown") : null,
    decile === null ? t("noDecile") : t("decile", { decile }),
    layers === 0 ? t("nothing") : t("layers", { layers }),
    completes ? t("completes") : null,
    workingAge === "yes" ? t("workingAge") : null,
  ].filter((one) => one !== null);
  return (
    <ul className={classes.tags}>
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
