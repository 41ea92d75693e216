import { daysBetween } from "@sinergi/domain/time/day";
import { useTranslations } from "use-intl";
import { useTroubleWords } from "#field/frame/trouble-words";
import { OutboxActs } from "#field/outbox/outbox-acts";
import { OutboxFacts, useMomentWords } from "#field/outbox/outbox-facts";
import { OutboxLists } from "#field/outbox/outbox-lists";
import { useRecords } from "#field/outbox/use-records";
import { useField } from "#field/store/use-field";
import { usePhone } from "#field/store/use-phone";
import { Banner } from "#field/ui/banner";
import { dayOfMoment, useFieldNow } from "#field/ui/field-clock";
import { Screen } from "#field/ui/screen";

/** From this age on a file is the better way (`offline.md` §5.8, §5.11). */
const OLD_DAYS = 7;

/** What was written and where it is by now (`offline.md` §5.4): drafts, what waits, what needs him, what the office has. */
export function OutboxPage() {
  const t = useTranslations("fieldShell");
  const { status } = useField();
  const { today } = useFieldNow();
  const box = useRecords();
  const troubles = useTroubleWords();
  const oldest = status.oldestPendingAt === null ? null : dayOfMoment(status.oldestPendingAt);
  const days = oldest === null ? 0 : Math.max(0, daysBetween(oldest, today));
  const elsewhere = usePhone().store.lastHello()?.otherDevices.filter(({ pending }) => pending > 0) ?? [];
  const moment = useMomentWords();
  const under = status.pending === 0 ? t("box.allSent") : t("box.pending", { count: status.pending, days });
  return (
    <Screen title={t("tabs.outbox")} under={under}>
      {status.pending > 0 && status.trouble !== null ? <Banner tone="care">{troubles.long(status.trouble)}</Banner> : null}
      {days >= OLD_DAYS ? <Banner tone="care">{t("box.old", { days })}</Banner> : null}
      {elsewhere.map(({ deviceId, pending, lastSeenAt }) => <Banner key={deviceId} tone="care">{t("box.otherDevice", { count: pending, moment: moment(lastSeenAt) })}</Banner>)}
      {box ? <OutboxActs pending={status.pending} sending={status.sending} records={box.records} /> : null}
      <OutboxFacts />
      {box ? <OutboxLists box={box} /> : null}
    </Screen>
  );
}
