import { placesOf, type Scenario } from "@sinergi/domain/simulations/scenario";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";

/** The regency's own words for its places, in the middle of a sentence. */
export function usePlaceTerms(): { readonly district: string; readonly village: string } {
  const { terms } = useSession().regency;
  return { district: terms.district.toLowerCase(), village: terms.village.toLowerCase() };
}

/** A scenario in words: room first, then the order, then what narrows it. */
export function useScenarioWords(): (scenario: Scenario) => string {
  const t = useTranslations("simulations");
  const formats = useFormats();
  const places = usePlaces();
  const terms = usePlaceTerms();
  return (scenario) => {
    const { room, order, share, who, area } = scenario;
    const rooms = room.kind === "places"
      ? t("words.places", { places: formats.count(room.places) })
      : t("words.budget", { budget: formats.rupiah(room.budgetIdr), cost: formats.rupiah(room.costIdr), places: formats.count(placesOf(room)) });
    const parts = [
      rooms,
      order.length === 0 ? t("words.noOrder") : t("words.order", { order: order.map((criterion) => t(`criteria.${criterion}.short`, terms)).join(" → ") }),
      share === "district" ? t("words.share", terms) : null,
      who === "withUnknown" ? t("words.withUnknown") : null,
      area === null ? null : t("words.area", { area: places.nameOf(area) }),
    ];
    return parts.filter((part) => part !== null).join("; ");
  };
}

/** What a scenario is called beside others: its programme and its room. */
export function useScenarioTitle(): (scenario: Scenario) => string {
  const t = useTranslations("simulations");
  const formats = useFormats();
  const { nameOf } = useProgrammes();
  return ({ programme, room }) => t("scenarioTitle", { name: nameOf(programme), room: room.kind === "places" ? t("words.places", { places: formats.count(room.places) }) : formats.rupiah(room.budgetIdr) });
}

/** A scenario as the server takes it. */
export function sent(scenario: Scenario) {
  return { ...scenario, order: [...scenario.order] };
}
