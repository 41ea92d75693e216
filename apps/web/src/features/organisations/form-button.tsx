import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

interface FormButtonProps {
  readonly words: string;
  /** Said to those who hear the page, where the button's own words do not say of what. */
  readonly label?: string;
  readonly title: string;
  readonly variant?: "filled" | "default" | "subtle";
  readonly icon?: ReactNode;
  readonly explain?: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** Sends what was filled in; `done` closes the form. */
  readonly send: (fields: FormData, done: () => void) => void;
  readonly children: ReactNode;
}

/** A button that opens a form; the form stays open with the reason where it is refused. */
export function FormButton({ words, label, title, variant = "default", icon, explain, busy, error, send, children }: FormButtonProps) {
  const t = useTranslations("organisations");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(new FormData(event.currentTarget), close);
  };
  return (
    <>
      <Button variant={variant} {...(variant === "subtle" ? { color: "gray", size: "compact-md" } : { size: "sm" })} leftSection={icon} aria-label={label} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog opened={open} onClose={close} title={title}>
        <form className={classes.form} onSubmit={submit}>
          {explain !== undefined && <p>{explain}</p>}
          {children}
          <Refused error={error} />
          <div className={classes.actions}>
            <Button type="submit" loading={busy}>
              {t("save")}
            </Button>
            <Button variant="default" onClick={close}>
              {t("cancel")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
