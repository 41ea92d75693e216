import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#field/ui/banner";
import { Button, ButtonLink } from "#field/ui/button";
import { CheckAnswers } from "#field/ui/check-answers";
import type { FormGroup } from "#field/ui/form-group";
import styles from "#field/ui/form-frame.module.css";
import { Kept } from "#field/ui/kept";
import { NotKept } from "#field/ui/not-kept";
import { SavedLine } from "#field/ui/saved-line";
import type { DraftForm } from "#field/ui/use-draft-form";

export type { Answer, FormGroup } from "#field/ui/form-group";

/** Name of the last screen, which shows all answers. */
export const CHECK = "check";

interface Props {
  /** What is logged: "Kunjungan". */
  readonly title: string;
  /** Whom it is about. */
  readonly subject?: string;
  readonly groups: readonly FormGroup[];
  readonly form: Pick<DraftForm<unknown>, "at" | "move" | "saving" | "savedAt" | "saveNow" | "carryAway">;
  /** Keeps the record; a rejection means that nothing was kept. */
  readonly onFinish: () => Promise<unknown>;
  /** Where "Tutup" and the last screen lead. */
  readonly home: string;
  /** Further ways on, shown once the record is kept. */
  readonly next?: ReactNode;
}

type Stage = "ASKING" | "KEEPING" | "FAILED" | "KEPT";

/** One question group per screen, Periksa before Selesai; the draft stands behind every answer. */
export function FormFrame({ title, subject, groups, form, onFinish, home, next }: Props) {
  const t = useTranslations("fieldKit");
  const [stage, setStage] = useState<Stage>("ASKING");
  const [told, setTold] = useState(false);
  const heading = useGroupHeading(form.at);
  const place = form.at === CHECK ? groups.length : Math.max(0, groups.findIndex((group) => group.name === form.at));
  const group = groups[place];
  const move = (to: number) => {
    setTold(false);
    form.move(groups[to]?.name ?? CHECK);
  };
  const tell = () => {
    setTold(true);
    window.scrollTo(0, 0);
  };
  const goOn = () => (group?.missing ? tell() : move(place + 1));
  const finish = async () => {
    if (groups.some((one) => one.missing)) return tell();
    setStage("KEEPING");
    try {
      await onFinish();
      setStage("KEPT");
    } catch {
      setStage("FAILED");
    }
  };
  // What was changed since it failed is tried once more before it goes into a file.
  const carryAway = () =>
    onFinish().then(() => {
      setStage("KEPT");
      return 0;
    }, form.carryAway);
  if (stage === "KEPT") return <Kept title={title} subject={subject} home={home} next={next} />;
  return (
    <div className={styles.frame}>
      <FormHead title={title} subject={subject} place={place} count={groups.length} home={home} form={form} onCheck={group ? () => move(groups.length) : null} />
      <div className={styles.body}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>{group?.title ?? t("check")}</h1>
          {group ? (group.hint === undefined ? null : <p className={styles.hint}>{group.hint}</p>) : <p className={styles.hint}>{t("checkHint")}</p>}
        </div>
        {form.saving === "FAILED" || stage === "FAILED" ? <NotKept onAgain={() => void (stage === "FAILED" ? finish() : form.saveNow().catch(() => undefined))} carryAway={stage === "FAILED" ? carryAway : null} /> : null}
        {told ? <Banner tone="late" urgent title={group?.missing ?? t("someMissing")} /> : null}
        {group ? group.body : <CheckAnswers groups={groups} onChange={(at) => move(at)} />}
      </div>
      <div className={styles.foot}>
        <Button disabled={place === 0} onClick={() => move(place - 1)}>{t("back")}</Button>
        {group ? <Button look="primary" onClick={goOn}>{place + 1 === groups.length ? t("check") : t("next")}</Button> : <Button look="primary" disabled={stage === "KEEPING"} onClick={() => void finish()}>{stage === "KEEPING" ? t("keeping") : t("finish")}</Button>}
      </div>
    </div>
  );
}

/** After a move the reader stands at the top of the new group, also who hears it. */
function useGroupHeading(at: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [at]);
  return heading;
}

interface HeadProps extends Pick<Props, "title" | "home" | "form"> {
  readonly subject: string | undefined;
  readonly place: number;
  readonly count: number;
  readonly onCheck: (() => void) | null;
}

function FormHead({ title, subject, place, count, home, form, onCheck }: HeadProps) {
  const t = useTranslations("fieldKit");
  return (
    <div className={styles.head}>
      <div className={styles.top}>
        <p className={styles.what}>{subject === undefined ? title : `${title} · ${subject}`}</p>
        <CloseLink home={home} />
      </div>
      <div aria-hidden className={styles.bar}>
        <span style={{ width: `${(Math.min(place + 1, count) / count) * 100}%` }} />
      </div>
      <p className={styles.step}>
        <span>{onCheck === null ? t("check") : t("step", { place: place + 1, count })}</span>
        <SavedLine saving={form.saving} savedAt={form.savedAt} />
      </p>
    </div>
  );
}

function CloseLink({ home }: { readonly home: string }) {
  const t = useTranslations("fieldKit");
  return <ButtonLink href={home} look="plain">{t("close")}</ButtonLink>;
}
