import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Narrowing } from "#charts/mark";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useMixWords } from "#lib/mix-words";
import { useProgrammes } from "#lib/programmes";
import type { FilterBadge } from "#ui/filter-badges";
import { readDeciles, writeDeciles } from "#urls/deciles";

const route = getRouteApi("/frame/analisis/sasaran");

/** Deciles that the screen is narrowed to; undefined: all. */
export function useDeciles(): number[] | undefined {
  const { desil } = route.useSearch();
  return desil === undefined ? undefined : (readDeciles(desil) ?? undefined);
}

/** What the lists of a card begin with: area, day and deciles; `"all"` for cards that show every decile. */
export function useBase(of?: "all") {
  const { wil, tgl } = route.useSearch();
  const deciles = useDeciles();
  return { area: wil, on: tgl, ...(deciles === undefined || of === "all" ? {} : { deciles }) };
}

/** What the figures are narrowed to. The programme looked at narrows nothing, so it is no badge. */
export function useTargetingBadges(of?: "all"): readonly FilterBadge[] {
  const t = useTranslations("filters");
  const formats = useFormats();
  const places = usePlaces();
  const mixWords = useMixWords();
  const deciles = useDeciles();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const badgeOf = (key: keyof typeof search, text: string): FilterBadge => ({ key, text, remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) });
  return [
    ...(search.wil === undefined ? [] : [badgeOf("wil", places.nameOf(search.wil))]),
    ...(deciles === undefined || of === "all" ? [] : [badgeOf("desil", mixWords({ deciles }).deciles())]),
    ...(search.tgl === undefined ? [] : [badgeOf("tgl", t(search.tgl.includes("@") ? "frozen" : "on", { day: formats.day(search.tgl) }))]),
  ];
}

/** What a card says of deciles that the screen is narrowed to and it is not: they are marked in it, or they do not hold for it. */
export function useDecileNote(why: "ownPart" | "notNarrowed"): readonly string[] {
  const t = useTranslations("charts");
  const mixWords = useMixWords();
  const deciles = useDeciles();
  return deciles === undefined ? [] : [t(why, { filters: mixWords({ deciles }).deciles() })];
}

/**
 * An area or a decile, with the programme that the chart looks at: it stays the same where the screen had chosen it, though
 * another one may miss most families of what is left. Or that programme alone.
 */
type NarrowTo = { readonly programme: string; readonly area?: string; readonly deciles?: number[] };

/** Narrows the screen to what a mark stands for, or takes that away where it is so already. The day stays. */
export function useNarrow(): (to: NarrowTo) => Narrowing {
  const places = usePlaces();
  const programmes = useProgrammes();
  const mixWords = useMixWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return ({ programme, area, deciles }) => {
    const narrowing = (key: keyof typeof search, text: string, what: string): Narrowing => ({
      what, isOn: search[key] === text,
      go: () => void navigate({ search: (now) => ({ ...now, prog: programme, [key]: search[key] === text ? undefined : text }), resetScroll: false }),
    });
    if (area !== undefined) return narrowing("wil", area, places.nameOf(area));
    if (deciles !== undefined) return narrowing("desil", writeDeciles(deciles), mixWords({ deciles }).deciles());
    return narrowing("prog", programme, programmes.nameOf(programme));
  };
}
