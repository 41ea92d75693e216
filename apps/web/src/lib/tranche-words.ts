import type { TrancheMonths } from "@sinergi/domain/payments/tranche";
import { useTranslations } from "use-intl";
import { useLanguage } from "#lib/i18n";

/** A tranche with the months it is for: `Tahap 1 (Jan–Mar)`, `Tahap 5 (Mei)`. */
export function useTrancheWords(): (tranche: TrancheMonths) => string {
  const t = useTranslations("tranches");
  const { locale } = useLanguage();
  const names = new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", { month: "short", timeZone: "UTC" });
  const name = (month: number) => names.format(new Date(Date.UTC(2026, month - 1, 1)));
  return ({ number, fromMonth, toMonth }) => (fromMonth === toMonth ? t("month", { number, from: name(fromMonth) }) : t("span", { number, from: name(fromMonth), to: name(toMonth) }));
}
