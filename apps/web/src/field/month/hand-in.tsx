import { newId } from "@sinergi/offline/new-id";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { downloadMonth, handInMonth, OfficeSilent } from "#field/month/ask-office";
import styles from "#field/month/month.module.css";
import type { Told } from "#field/month/told";
import { Banner } from "#field/ui/banner";
import { Button } from "#field/ui/button";
import { Section } from "#field/ui/screen";
import { TextField } from "#field/ui/typed";
import { formatsFor } from "#lib/formats";

interface HandInProps {
  readonly month: string;
  readonly told: Told;
  /** Records that are only on the phone: they would not be in it. */
  readonly waiting: number;
  readonly done: () => void;
}

/** Where the report stands and what was said to it; handing in needs a signal, and says so. */
export function HandIn({ month, told, waiting, done }: HandInProps) {
  const t = useTranslations("fieldLogs.month");
  const { month: monthWords } = formatsFor(useLocale() === "en" ? "en" : "id");
  const report = told !== null && "answer" in told ? told.answer.report : null;
  const [words, setWords] = useState<string | null>(null);
  const { busy, trouble, run } = useOffice(done);
  // The same press again is the same act: one operation id for one hand-in.
  const [act, setAct] = useState(() => ({ opId: newId(), id: newId() }));
  const online = told !== null && "answer" in told;
  const silent = told === null || "answer" in told ? null : told.silent === "SIGN_IN" || told.silent === "PORTAL" ? told.silent : "OFFLINE";
  const typed = words ?? report?.words ?? "";
  const submit = () =>
    void run("SUBMIT", async () => {
      await handInMonth({ ...act, month, words: typed.trim() });
      setAct({ opId: newId(), id: newId() });
    });
  return (
    <Section title={t("report")}>
      {report ? <Standing state={report.state} note={report.decisionNote} /> : null}
      {silent === null ? null : <Banner tone="care" title={t(`silent.${silent}`)} />}
      {waiting > 0 && report?.state !== "APPROVED" ? <Banner tone="care" title={t("waitingWarning", { count: waiting })} /> : null}
      {report?.state === "APPROVED" ? null : <TextField label={t("words")} hint={t("wordsHint")} long maxLength={4_000} value={typed} onChange={setWords} />}
      {trouble === null ? null : <Banner tone="late" urgent title={t(`failed.${trouble}`)} />}
      <div className={styles.acts}>
        {report?.state === "APPROVED" ? null : (
          <Button look="primary" wide disabled={!online || busy !== null} onClick={submit}>
            {busy === "SUBMIT" ? t("sending") : t(report === null ? "submit" : "submitAgain", { month: monthWords(month) })}
          </Button>
        )}
        <Button wide disabled={!online || busy !== null} onClick={() => void run("PDF", () => downloadMonth(month))}>
          {busy === "PDF" ? t("sending") : t("pdf")}
        </Button>
      </div>
    </Section>
  );
}

function Standing({ state, note }: { readonly state: "SUBMITTED" | "APPROVED" | "RETURNED"; readonly note: string }) {
  const t = useTranslations("fieldLogs.month");
  return (
    <Banner tone={state === "RETURNED" ? "late" : state === "APPROVED" ? "done" : "info"} title={t(`states.${state}`)}>
      {note === "" ? null : <p>{note}</p>}
    </Banner>
  );
}

const TROUBLES = ["OFFLINE", "SIGN_IN", "PORTAL", "month_report_early", "month_report_state", "FAULT"] as const;
type Trouble = (typeof TROUBLES)[number];

function useOffice(done: () => void) {
  const [busy, setBusy] = useState<"SUBMIT" | "PDF" | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = async (what: "SUBMIT" | "PDF", work: () => Promise<void>) => {
    setBusy(what);
    setTrouble(null);
    try {
      await work();
      done();
    } catch (reason) {
      setTrouble(TROUBLES.find((one) => reason instanceof OfficeSilent && reason.code === one) ?? "FAULT");
    }
    setBusy(null);
  };
  return { busy, trouble, run };
}
