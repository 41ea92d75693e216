import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { monthsOffered } from "#field/commitments/commitment-fields";
import { useOwnRecords } from "#field/families/own-log";
import { askOwnMonth, OfficeSilent } from "#field/month/ask-office";
import { HandIn } from "#field/month/hand-in";
import { ownMonth } from "#field/month/log-facts";
import { MonthFigures } from "#field/month/month-figures";
import type { Told } from "#field/month/told";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { Screen } from "#field/ui/screen";
import { formatsFor } from "#lib/formats";

/** The month as two numbers that are never added up: what the office has, and what waits here. Handed in when there is a signal. */
export function MonthPage() {
  const t = useTranslations("fieldLogs.month");
  const { today } = useFieldNow();
  const { month: monthWords } = formatsFor(useLocale() === "en" ? "en" : "id");
  const [month, setMonth] = useState(() => monthsOffered(today)[Number(today.slice(8)) <= 10 ? 1 : 0] ?? today.slice(0, 7));
  const { told, again } = useTold(month);
  const own = ownMonth(useOwnRecords() ?? [], month);
  const answer = told !== null && "answer" in told ? told.answer : null;
  return (
    <Screen title={t("title")} under={monthWords(month)}>
      <BigChoice label={t("month")} columns={2} options={monthsOffered(today).map((value) => ({ value, label: monthWords(value) }))} value={month} onChange={setMonth} />
      {answer === null ? <Banner title={told === null ? t("asking") : t("fromPhone")}>{told === null ? null : <p>{t("fromPhoneHint")}</p>}</Banner> : null}
      <MonthFigures confirmed={answer?.counts ?? own.confirmed} waiting={own.waiting} partial={answer === null} />
      <HandIn key={month} month={month} told={told} waiting={own.waitingRecords} done={again} />
    </Screen>
  );
}

/** Asked anew for each month, after handing in, and whenever something was sent. */
function useTold(month: string): { readonly told: Told; readonly again: () => void } {
  const { status } = useField();
  const [asked, setAsked] = useState(0);
  const [told, setTold] = useState<{ readonly month: string; readonly told: Told }>({ month, told: null });
  useEffect(() => {
    let left = false;
    askOwnMonth(month).then(
      (answer) => !left && setTold({ month, told: { answer } }),
      (reason: unknown) => !left && setTold((before) => (before.month === month && before.told !== null && "answer" in before.told ? before : { month, told: { silent: reason instanceof OfficeSilent ? reason.code : "FAULT" } })),
    );
    return () => {
      left = true;
    };
  }, [month, asked, status.lastSyncAt]);
  return { told: told.month === month ? told.told : null, again: () => setAsked((count) => count + 1) };
}
