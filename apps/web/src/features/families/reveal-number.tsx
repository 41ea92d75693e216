import { Button, Textarea } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { showMasked } from "#lib/masked";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import classes from "./families.module.css";

/** Long enough to copy a number onto a form, short enough not to be left on a desk. */
const SHOWN_SECONDS = 30;
const REASON_MIN = 10;

interface RevealNumberProps {
  readonly familyId: string;
  readonly personId: string | null;
  readonly number: "NIK" | "NO_KK";
  readonly masked: string | null;
}

/** A masked number. Shown in full for a short time, after a reason that is recorded; kept nowhere else. */
export function RevealNumber({ familyId, personId, number, masked }: RevealNumberProps) {
  const t = useTranslations("reveal");
  const mayReveal = useMay("families.reveal");
  const [asking, setAsking] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return undefined;
    const timer = setTimeout(() => setValue(null), SHOWN_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [value]);

  if (masked === null || !mayReveal) return <span className={classes.masked}>{showMasked(masked)}</span>;
  const name = t(`names.${number}`);
  return (
    <span className={classes.reveal}>
      {value === null ? (
        <span className={classes.masked}>{showMasked(masked)}</span>
      ) : (
        <span className={`${classes.masked} ${classes.shown}`} role="status">
          {value}
        </span>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={value === null ? <IconEye size={15} aria-hidden /> : <IconEyeOff size={15} aria-hidden />}
        aria-label={t(value === null ? "showNamed" : "hideNamed", { name })}
        onClick={() => (value === null ? setAsking(true) : setValue(null))}
        data-screen-only
      >
        {t(value === null ? "show" : "hide")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title", { name })}>
        <ReasonForm
          ask={{ familyId, personId, number }}
          shown={(revealed) => {
            setAsking(false);
            setValue(revealed);
          }}
        />
      </Dialog>
    </span>
  );
}

interface ReasonFormProps {
  readonly ask: Pick<RevealNumberProps, "familyId" | "personId" | "number">;
  readonly shown: (value: string) => void;
}

function ReasonForm({ ask, shown }: ReasonFormProps) {
  const t = useTranslations("reveal");
  const words = useRefusalWords();
  const { regency } = useSession();
  const [tooShort, setTooShort] = useState(false);
  const reveal = useMutation(trpc.families.revealNumber.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), "reason");
    setTooShort(reason.length < REASON_MIN);
    if (reason.length >= REASON_MIN) reveal.mutate({ ...ask, reason }, { onSuccess: (answer) => shown(answer.value) });
  };
  const problem = tooShort ? t("tooShort", { count: REASON_MIN }) : reveal.error ? words(reveal.error) : null;
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("explain", { seconds: SHOWN_SECONDS })}</p>
      <Textarea name="reason" label={t("reason")} description={t("example", { village: regency.terms.village.toLowerCase() })} error={problem} maxLength={300} autosize={false} rows={3} data-autofocus />
      <Button type="submit" loading={reveal.isPending}>
        {t("confirm")}
      </Button>
    </form>
  );
}
