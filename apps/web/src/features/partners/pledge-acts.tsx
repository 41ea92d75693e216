import type { PledgeDetail } from "@sinergi/api/partners/partners.schema";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FinishForm } from "#features/partners/finish-form";
import { MatchForm } from "#features/partners/match-form";
import { ReasonForm } from "#features/partners/reason-form";
import { usePledgeActs } from "#features/partners/use-pledge-acts";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { useUndoNotice } from "#ui/use-undo-notice";

type Asked = "match" | "finish" | "decline" | "withdraw";

/** What the reader may do with the pledge now; the rules say which, here as on the server. */
export function PledgeActs({ detail }: { readonly detail: PledgeDetail }) {
  const t = useTranslations("partners.acts");
  const notice = useUndoNotice();
  const { start, stepBack } = usePledgeActs();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, acts, state } = detail.pledge;
  const close = () => setAsked(null);
  if (acts.length === 0) return null;
  const back = () => stepBack.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  const begin = () => start.mutate({ opId: newOperationId(), id }, { onError: notice.failed, onSuccess: () => notice.done(t("started"), back) });
  const may = (act: (typeof acts)[number]) => acts.includes(act);
  return (
    <div className={classes.spaced} data-screen-only>
      {may("match") && (
        <Button variant={state === "SUBMITTED" ? "filled" : "default"} onClick={() => setAsked("match")}>
          {t(state === "SUBMITTED" ? "match" : "rematch")}
        </Button>
      )}
      {may("start") && (
        <Button loading={start.isPending} onClick={begin}>
          {t("start")}
        </Button>
      )}
      {may("finish") && (
        <Button variant={state === "RUNNING" ? "filled" : "default"} onClick={() => setAsked("finish")}>
          {t("finish")}
        </Button>
      )}
      {may("decline") && (
        <Button variant="default" onClick={() => setAsked("decline")}>
          {t("decline")}
        </Button>
      )}
      {may("withdraw") && (
        <Button variant="default" onClick={() => setAsked("withdraw")}>
          {t("withdraw")}
        </Button>
      )}
      {may("stepBack") && (
        <Button variant="subtle" color="gray" loading={stepBack.isPending} onClick={back}>
          {t("stepBack")}
        </Button>
      )}
      <Dialog opened={asked !== null} onClose={close} title={asked === null ? "" : t(`titles.${asked}`)}>
        {asked === "match" && <MatchForm detail={detail} done={close} />}
        {asked === "finish" && <FinishForm detail={detail} done={close} />}
        {(asked === "decline" || asked === "withdraw") && <ReasonForm id={id} act={asked} done={close} />}
      </Dialog>
    </div>
  );
}
