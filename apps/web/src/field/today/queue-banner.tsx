import { daysBetween } from "@sinergi/domain/time/day";
import { useTranslations } from "use-intl";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { ButtonLink } from "#field/ui/button";
import { dayOfMoment, useFieldNow } from "#field/ui/field-clock";

/** From this age on the office should hear of it (`offline.md` §5.11). */
const LATE_DAYS = 3;

/** What waits on the phone and what needs him; nothing where all of it is with the office. */
export function QueueBanner() {
  const t = useTranslations("fieldToday");
  const { status } = useField();
  const { today } = useFieldNow();
  if (status.pending === 0 && status.needsYou === 0) return null;
  const oldest = status.oldestPendingAt === null ? null : dayOfMoment(status.oldestPendingAt);
  const days = oldest === null ? 0 : Math.max(0, daysBetween(oldest, today));
  return (
    <Banner tone={status.needsYou > 0 || days >= LATE_DAYS ? "care" : "info"}>
      {status.pending === 0 ? null : <p>{t("pending", { count: status.pending, days })}</p>}
      {status.needsYou === 0 ? null : <p>{t("needsYou", { count: status.needsYou })}</p>}
      <ButtonLink href="/kotak">{t("toOutbox")}</ButtonLink>
    </Banner>
  );
}
