import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { useTranslations } from "use-intl";
import { LayersCard } from "#features/targeting/layers-card";
import { MixesCard } from "#features/targeting/mixes-card";
import { PackageCard } from "#features/targeting/package-card";
import { SidesCard } from "#features/targeting/sides-card";
import classes from "./targeting.module.css";

/** How help meets at the same families, over all programmes together. */
export function OverlapTables({ figures }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("targeting");
  return (
    <div className={classes.pair} role="group" aria-label={t("together")}>
      <SidesCard figures={figures} />
      <PackageCard figures={figures} />
      <MixesCard figures={figures} />
      <LayersCard figures={figures} />
    </div>
  );
}
