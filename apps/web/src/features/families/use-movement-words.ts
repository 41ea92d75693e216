import { ABSENT_DECILE } from "@sinergi/domain/targeting/movement";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import type { MOVEMENT_KEYS, MovementMark } from "#urls/movement.url";

type MovementKey = (typeof MOVEMENT_KEYS)[number];

/** Each part of a movement between two versions in words. */
export function useMovementWords(movement: MovementMark | undefined): Readonly<Record<MovementKey, () => string>> {
  const t = useTranslations("movements");
  const formats = useFormats();
  const programmes = useProgrammes();
  const deciles = (ends: readonly number[] = []) =>
    formats.list(ends.map((decile) => (decile === 0 ? t("matrix.unknown") : decile === ABSENT_DECILE ? t("matrix.gone") : String(decile))));
  return {
    versi: () => t("badges.pair", { from: formats.day(movement?.from ?? null), to: formats.day(movement?.to ?? null) }),
    gerak: () => formats.list((movement?.kinds ?? []).map((kind) => t(`kinds.${kind}`))),
    awal: () => t("badges.first", { deciles: deciles(movement?.first) }),
    akhir: () => t("badges.last", { deciles: deciles(movement?.last) }),
    bantu: () => t(`badges.help.${movement?.help ?? "none"}`),
    dapat: () => t("badges.received", { name: programmes.nameOf(movement?.received ?? "") }),
    serupa: () => t("badges.matched"),
  };
}
