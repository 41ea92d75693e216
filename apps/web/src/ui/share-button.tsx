import { Button } from "@mantine/core";
import { IconShare } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "#lib/refusal-words";
import { useShareLink } from "#lib/share-link";
import classes from "./page.module.css";

/** Gives a link that shows these numbers on any other day too. */
export function ShareButton({ title }: { readonly title: string }) {
  const t = useTranslations("charts");
  const share = useShareLink();
  const refusalWords = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const give = async () => {
    setBusy(true);
    setSaid(await share(title).then(({ how }) => t(how), refusalWords));
    setBusy(false);
  };
  return (
    <>
      <span role="status" className={classes.said}>
        {said}
      </span>
      <Button variant="default" size="sm" leftSection={<IconShare size={16} aria-hidden />} loading={busy} onClick={() => void give()}>
        {t("share")}
      </Button>
    </>
  );
}
