import type { Range } from "@sinergi/api/targeting/targeting.schema";
import { useTranslations } from "use-intl";
import { RangeBar } from "#charts/range-bar";
import { useFormats } from "#lib/i18n";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";
import classes from "./targeting.module.css";

interface RateCellProps {
  readonly name: string;
  readonly rate: Range;
  /** The families of the numerator. */
  readonly families: number;
  readonly filter: MarkFilter;
  readonly structural?: number | null;
}

/** A share as far as is known, and from the least to the most it can be. */
export function RateCell({ name, rate, families, filter, structural = null }: RateCellProps) {
  const t = useTranslations("targeting");
  const formats = useFormats();
  if (rate.value === null && rate.low === null && rate.high === null) {
    return <span title={t("noDenominator")}>–</span>;
  }
  const label = t("rateLabel", { name, value: formats.percent(rate.value), bounds: formats.bounds(rate.low, rate.high), families: formats.count(families) });
  return (
    <span className={classes.rate}>
      <span>
        <FamilyLink filter={filter} label={label}>
          {formats.percent(rate.value)}
        </FamilyLink>
      </span>
      <RangeBar value={rate.value} low={rate.low} high={rate.high} structural={structural} />
      <span className={classes.bounds}>{formats.bounds(rate.low, rate.high)}</span>
    </span>
  );
}
