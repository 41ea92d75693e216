import type { OrganisationEntry } from "@sinergi/api/organisations/organisations.schema";
import type { OrganisationUse } from "@sinergi/domain/organisations/take-back";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLocalName } from "#features/organisations/use-local-name";
import { useOrganisationActs } from "#features/organisations/use-organisation-acts";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

interface TakeBackButtonProps {
  readonly organisation: OrganisationEntry;
  /** What still points at it. */
  readonly uses: readonly OrganisationUse[];
}

/** Undoes the adding of an organisation, while nothing points at it; says what does. The notice afterwards adds it again. */
export function TakeBackButton({ organisation, uses }: TakeBackButtonProps) {
  const t = useTranslations("organisations.takeBack");
  const navigate = useNavigate();
  const notice = useUndoNotice();
  const name = useLocalName()(organisation);
  const { add, takeBack } = useOrganisationActs();
  const [open, setOpen] = useState(false);
  const { code, name: official, nameEn, kind, group } = organisation;
  const again = () => add.mutate({ opId: newOperationId(), code, name: official, nameEn, kind, group }, { onError: notice.failed });
  const done = () => {
    void navigate({ to: "/organisasi" });
    notice.done(t("done", { name }), again);
  };
  return (
    <>
      <Button variant="subtle" color="gray" size="sm" onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t("title")}>
        <div className={classes.form}>
          {uses.length === 0 ? (
            <p>{t("explain", { name })}</p>
          ) : (
            <>
              <p>{t("inUse", { name })}</p>
              <ul>
                {uses.map(({ what, count }) => (
                  <li key={what}>{t(`uses.${what}`, { count })}</li>
                ))}
              </ul>
              <p className={classes.under}>{t("usesNote")}</p>
            </>
          )}
          <Refused error={takeBack.error} />
          {uses.length === 0 && (
            <div className={classes.actions}>
              <Button loading={takeBack.isPending} onClick={() => takeBack.mutate({ opId: newOperationId(), code }, { onSuccess: done })}>
                {t("confirm")}
              </Button>
            </div>
          )}
        </div>
      </Dialog>
    </>
  );
}
