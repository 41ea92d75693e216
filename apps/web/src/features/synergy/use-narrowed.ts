import { ownOf, besidesOwn, type SynergyCard } from "@sinergi/targeting/own-parts";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Narrowing } from "#charts/mark";
import type { MarkBase } from "#features/synergy/synergy-filters";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useMixWords } from "#lib/mix-words";
import type { FilterBadge } from "#ui/filter-badges";
import { MIX_KEYS, MIX_PARTS, type MixPart, readMixFilter, writeMixFilter } from "#urls/synergy.url";

const route = getRouteApi("/frame/analisis/sinergi");

/** Who a card counts: the families its lists begin with, its badges, and what it says of its own part of the filter. */
interface Narrowed {
  readonly base: MarkBase;
  readonly badges: readonly FilterBadge[];
  readonly notes: readonly string[];
}

/** What the screen is narrowed to as a card is: by all parts but its own; the package by area and day alone. */
export function useNarrowed(card: SynergyCard | "package"): Narrowed {
  const t = useTranslations("charts");
  const formats = useFormats();
  const search = route.useSearch();
  const mixWords = useMixWords();
  const badges = useSynergyBadges();
  const filter = readMixFilter(search);
  const [within, apart] = card === "package" ? [{}, filter] : [besidesOwn(card, filter), ownOf(card, filter)];
  const words = mixWords(filter);
  const left = MIX_PARTS.filter((part) => apart[part] !== undefined);
  const leftOut = new Set<string>(left.map((part) => MIX_KEYS[part]));
  const filters = formats.list(left.map((part) => words[part]()));
  return {
    base: { area: search.wil, on: search.tgl, ...within },
    badges: badges.filter(({ key }) => !leftOut.has(key)),
    notes: left.length === 0 ? [] : [t(card === "package" ? "notNarrowed" : "ownPart", { filters })],
  };
}

/** What the figures are narrowed to. The programmes of the matrix narrow no number, so they are no badge. */
export function useSynergyBadges(): readonly FilterBadge[] {
  const t = useTranslations("filters");
  const formats = useFormats();
  const places = usePlaces();
  const mixWords = useMixWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = readMixFilter(search);
  const words = mixWords(filter);
  const badgeOf = (key: keyof typeof search, text: string): FilterBadge => ({ key, text, remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) }) });
  return [
    ...(search.wil === undefined ? [] : [badgeOf("wil", places.nameOf(search.wil))]),
    ...MIX_PARTS.filter((part) => filter[part] !== undefined).map((part) => badgeOf(MIX_KEYS[part], words[part]())),
    ...(search.tgl === undefined ? [] : [badgeOf("tgl", t(search.tgl.includes("@") ? "frozen" : "on", { day: formats.day(search.tgl) }))]),
  ];
}

/** A part that is undefined is taken away where the others are set: an exact set leaves no room for another. */
type Narrow = (to: MixPart & { readonly area?: string }) => Narrowing;

/** Narrows the screen to what a mark stands for, or takes that away where it is so already. The day stays. */
export function useNarrow(): Narrow {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const places = usePlaces();
  const mixWords = useMixWords();
  return ({ area, ...part }) => {
    const words = mixWords(part);
    const keys = { ...writeMixFilter(part), ...(area === undefined ? {} : { wil: area }) };
    const set = Object.entries(keys).filter(([, text]) => text !== undefined);
    const isOn = set.every(([key, text]) => search[key as keyof typeof search] === text);
    const touched = Object.fromEntries((Object.keys(part) as (keyof MixPart)[]).map((one) => [MIX_KEYS[one], undefined]));
    const next = isOn ? Object.fromEntries(set.map(([key]) => [key, undefined])) : { ...touched, ...Object.fromEntries(set) };
    return {
      what: [...(area === undefined ? [] : [places.nameOf(area)]), ...MIX_PARTS.filter((one) => part[one] !== undefined).map((one) => words[one]())].join(" · "),
      isOn,
      go: () => void navigate({ search: (now) => ({ ...now, ...next }), resetScroll: false }),
    };
  };
}
