import type { FollowUpField } from "@sinergi/domain/followups/changed-fields";
import { FUNDING_SOURCES } from "@sinergi/domain/budgets/vocabulary";
import { FOLLOW_UP_PRIORITIES, FOLLOW_UP_TYPES } from "@sinergi/domain/followups/vocabulary";
import { STRATEGIES } from "@sinergi/domain/programmes/vocabulary";
import { useTranslations } from "use-intl";
import { useOfficeNames } from "#features/followups/use-office-names";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";

/** What a field held, in words: names for codes, days as days, an en dash for nothing. */
export function useFieldWords(): (field: FollowUpField, value: unknown) => string {
  const t = useTranslations("followUp");
  const formats = useFormats();
  const officeName = useOfficeNames();
  const places = usePlaces();
  const programmes = useProgrammes();
  const coded = (field: FollowUpField, value: string): string => {
    if (field === "dueOn") return formats.day(value);
    if (field === "lead" || field === "supporters") return officeName(value);
    if (field === "areas") return places.nameOf(value);
    if (field === "programmes") return programmes.nameOf(value);
    const type = FOLLOW_UP_TYPES.find((one) => field === "type" && one === value);
    if (type) return t(`types.${type}`);
    const priority = FOLLOW_UP_PRIORITIES.find((one) => field === "priority" && one === value);
    if (priority) return t(`priorities.${priority}`);
    const strategy = STRATEGIES.find((one) => field === "strategy" && one === value);
    if (strategy) return t(`strategies.${strategy}`);
    const source = FUNDING_SOURCES.find((one) => field === "fundingSource" && one === value);
    return source ? t(`sources.${source}`) : value;
  };
  return (field, value) => {
    if (Array.isArray(value)) return value.length === 0 ? "–" : formats.list(value.map((one) => coded(field, String(one))));
    if (typeof value === "number") return formats.count(value);
    return typeof value === "string" && value !== "" ? coded(field, value) : "–";
  };
}
