import type { FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DraftDialog } from "#features/focus/draft-dialog";
import { SignDialog } from "#features/focus/sign-dialog";
import { useFocusActs } from "#features/focus/use-focus-acts";
import { useAnnex } from "#features/focus/use-annex";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";

type Asking = "sign" | "correct" | null;

/** What may be done with a list by whom: sign it, correct it, give the draft up, take it along. */
export function ListActs({ answer }: { readonly answer: FocusListAnswer }) {
  const t = useTranslations("focus.acts");
  const words = useRefusalWords();
  const [asking, ask] = useState<Asking>(null);
  const [said, say] = useState<string | null>(null);
  const mayWrite = useMay("focus.write");
  const maySign = useMay("focus.sign");
  const take = useAnnex(answer);
  const { list } = answer;
  const givenUp = list.state === "REVOKED" && list.signedAt === null;
  const save = (kind: "csv" | "xlsx") => take(kind).then(() => say(t("saved")), (error: unknown) => say(words(error)));
  return (
    <>
      <Link to="/perencanaan/lokus/$listId/lampiran" params={{ listId: list.id }}>
        {t("print")}
      </Link>
      <Button variant="default" size="sm" onClick={() => void save("xlsx")}>
        {t("xlsx")}
      </Button>
      <Button variant="default" size="sm" onClick={() => void save("csv")}>
        {t("csv")}
      </Button>
      {mayWrite && list.signedAt !== null && (
        <Button variant="default" size="sm" onClick={() => ask("correct")}>
          {t("correct")}
        </Button>
      )}
      {mayWrite && list.state === "DRAFT" && <GiveUp answer={answer} />}
      {mayWrite && givenUp && <TakeUp id={list.id} />}
      {maySign && list.state === "DRAFT" && !list.own && (
        <Button size="sm" onClick={() => ask("sign")}>
          {t("sign")}
        </Button>
      )}
      <span role="status">{said}</span>
      {asking === "sign" && <SignDialog answer={answer} close={() => ask(null)} />}
      {asking === "correct" && <DraftDialog close={() => ask(null)} years={[]} corrects={list} />}
    </>
  );
}

const UNDO_MS = 8000;

function GiveUp({ answer: { list } }: { readonly answer: FocusListAnswer }) {
  const t = useTranslations("focus.acts");
  const words = useRefusalWords();
  const { giveUp, takeUp } = useFocusActs();
  const offerUndo = () => {
    const notice = `focus-${list.id}`;
    const takeBack = () => {
      notifications.hide(notice);
      takeUp.mutate({ opId: newOperationId(), id: list.id });
    };
    notifications.show({
      id: notice, autoClose: UNDO_MS, withCloseButton: false,
      message: (
        <>
          {t("givenUp")}{" "}
          <Button size="compact-md" variant="light" onClick={takeBack}>
            {t("undo")}
          </Button>
        </>
      ),
    });
  };
  const fail = (error: unknown) => notifications.show({ color: "red", message: words(error), autoClose: UNDO_MS });
  return (
    <Button variant="subtle" color="gray" size="sm" loading={giveUp.isPending} onClick={() => giveUp.mutate({ opId: newOperationId(), id: list.id }, { onSuccess: offerUndo, onError: fail })}>
      {t("giveUp")}
    </Button>
  );
}

function TakeUp({ id }: { readonly id: string }) {
  const t = useTranslations("focus.acts");
  const { takeUp } = useFocusActs();
  return (
    <Button variant="default" size="sm" loading={takeUp.isPending} onClick={() => takeUp.mutate({ opId: newOperationId(), id })}>
      {t("takeUp")}
    </Button>
  );
}
