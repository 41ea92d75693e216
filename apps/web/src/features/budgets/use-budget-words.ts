import type { BudgetContent, BudgetField } from "@sinergi/domain/budgets/budget-row.schema";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";

export interface BudgetWords {
  /** A field of a row as people read it; an en dash where it says nothing. */
  field(content: BudgetContent, field: BudgetField): string;
  /** `200 KK` */
  target(content: BudgetContent): string;
  places(locations: readonly string[]): string;
  /** The same where there is little room: the first ones, and how many more. */
  somePlaces(locations: readonly string[]): string;
}

const FEW_PLACES = 4;

const PLAIN = ["code", "programmeName", "activity", "subActivity", "targetGroup", "outputIndicator", "outputUnit"] as const satisfies readonly BudgetField[];

/** The fields of a row in words, wherever they are read. */
export function useBudgetWords(agencyNameOf?: (code: string) => string): BudgetWords {
  const t = useTranslations("budgets");
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const { regency } = useSession();
  const placeNames = (locations: readonly string[]): string => (locations.length === 0 ? t("wholeRegency", { name: regency.name }) : formats.list(locations.map((code) => places.nameOf(code))));
  const quantity = ({ targetQuantity, targetUnit }: BudgetContent): string => (targetQuantity === null ? "–" : t("quantity", { number: formats.count(targetQuantity), unit: t(`units.${targetUnit}`) }));
  return {
    target: quantity,
    places: placeNames,
    somePlaces: (locations) =>
      locations.length <= FEW_PLACES ? placeNames(locations) : t("somePlaces", { places: locations.slice(0, FEW_PLACES - 1).map((code) => places.nameOf(code)).join(", "), count: locations.length - FEW_PLACES + 1 }),
    field(content, field) {
      const plain = PLAIN.find((one) => one === field);
      if (plain) return content[plain] || "–";
      switch (field) {
        case "agency":
          return agencyNameOf?.(content.agency) ?? content.agency;
        case "strategy":
          return content.strategy === null ? "–" : t(`strategies.${content.strategy}`);
        case "side":
          return content.side === null ? "–" : t(`sides.${content.side}`);
        case "linkedProgramme":
          return content.linkedProgramme === null ? "–" : programmes.nameOf(content.linkedProgramme);
        case "targetUnit":
          return t(`units.${content.targetUnit}`);
        case "targetQuantity":
          return quantity(content);
        case "locations":
          return placeNames(content.locations);
        case "ceilingIdr":
          return formats.rupiah(content.ceilingIdr);
        case "fundingSource":
          return t(`sources.${content.fundingSource}`);
        case "quarters":
          return content.quarters.length === 0 ? t("allQuarters") : formats.list(content.quarters.map((quarter) => t("quarter", { quarter })));
        case "benefitKind":
          return content.benefitKind === null ? "–" : t(`benefits.${content.benefitKind}`);
        default:
          return "–";
      }
    },
  };
}
