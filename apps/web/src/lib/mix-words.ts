import type { MixFilter } from "@sinergi/targeting/narrow";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { writeDeciles } from "#urls/deciles";

export type MixWords = Readonly<Record<keyof MixFilter, () => string>>;

/** Each part of a filter that cells can be narrowed by, in the words of its badge: the same on every screen. */
export function useMixWords(): (filter: MixFilter) => MixWords {
  const t = useTranslations("filters");
  const formats = useFormats();
  const programmes = useProgrammes();
  const names = (codes: readonly string[] = []) => formats.list(codes.map(programmes.nameOf));
  const decileWords = (asked: readonly number[] = []) => {
    const deciles = asked.filter((decile) => decile > 0);
    if (deciles.length === 0) return t("withoutDecile");
    const range = t("deciles", { deciles: writeDeciles(deciles).replaceAll("-", "–").replaceAll(",", ", ") });
    return asked.includes(0) ? t("orWithout", { range }) : range;
  };
  return ({ deciles, together, without, exactly, notExactly, layers, layersFrom, owners, sides }) => ({
    deciles: () => decileWords(deciles),
    together: () => t(together?.length === 1 ? "receivesOne" : "together", { names: names(together) }),
    without: () => t("receivesNoneOf", { names: names(without) }),
    exactly: () => (exactly?.length ? t("exactly", { names: names(exactly) }) : t("exactlyNone")),
    notExactly: () => t("notExactly", { count: notExactly?.length ?? 0 }),
    layers: () => t("layers", { count: layers ?? 0 }),
    layersFrom: () => t("layersFrom", { count: layersFrom ?? 0 }),
    owners: () => t("owners", { names: formats.list((owners ?? []).map(programmes.ownerNameOf)) }),
    sides: () => t(`sides.${sides ?? "none"}`),
  });
}
