import type { LinkAnswer } from "@sinergi/api/accounts/accounts.schema";
import { Button, TextInput } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "./users.module.css";

interface LinkShownProps {
  readonly link: LinkAnswer;
  readonly done: () => void;
}

/** A one-time link, shown once: to be handed to its person by whatever way the office trusts. */
export function LinkShown({ link, done }: LinkShownProps) {
  const t = useTranslations("users.link");
  const formats = useFormats();
  const { regency } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    field.current?.select();
    // An office that opens the server by its plain address has no clipboard: the text stays selected for Ctrl-C.
    void navigator.clipboard?.writeText(field.current?.value ?? "").then(() => setCopied(true), () => setCopied(false));
  };
  return (
    <div className={classes.form}>
      <p>{t("hand", { name: link.name, email: link.email })}</p>
      <TextInput ref={field} label={t("label")} value={`${location.origin}${link.path}`} readOnly onFocus={(event) => event.currentTarget.select()} data-autofocus />
      <p className={classes.care}>{t("once", { until: formats.moment(link.expiresAt, regency.timeZone) })}</p>
      <div className={classes.actions}>
        <Button onClick={copy} leftSection={<IconCopy size={16} aria-hidden />}>
          {t(copied ? "copied" : "copy")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}
