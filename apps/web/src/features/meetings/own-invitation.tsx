import type { InviteeAnswer, Preparation } from "@sinergi/api/meetings/preparation.schema";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AnswerForm } from "#features/meetings/answer-form";
import { useInviteeActs } from "#features/meetings/use-meeting-acts";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Dialog } from "#ui/dialog";
import { useUndoNotice } from "#ui/use-undo-notice";

/** The reader's own office is asked to come: does it, or who stands for it? */
export function OwnInvitation({ preparation }: { readonly preparation: Preparation }) {
  const { user } = useSession();
  const own = preparation.invitees.filter(({ organisation }) => user.agency !== null && organisation === user.agency.code);
  return own.map((invitee) => <OwnCard key={invitee.id} invitee={invitee} />);
}

function OwnCard({ invitee }: { readonly invitee: InviteeAnswer }) {
  const t = useTranslations("meetings.own");
  const notice = useUndoNotice();
  const { answer } = useInviteeActs();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const { id, name, jobTitle, organisationName, mayAnswer, revision, representativeName } = invitee;
  const words = { representative: representativeName ?? "–" };
  const coming = () => answer.mutate({ opId: newOperationId(), id, basedOn: revision, answer: { answer: "COMING" } }, { onError: notice.failed });
  return (
    <Card title={t("title", { organisation: organisationName })} finding={t(`findings.${invitee.answer}`, words)} note={mayAnswer ? null : t("notNow")}>
      <p>{t("asked", { who: [name === "" ? null : name, jobTitle].filter((part) => part !== null).join(", ") })}</p>
      {mayAnswer && (
        <div className={classes.spaced} data-screen-only>
          {invitee.answer !== "COMING" && (
            <Button loading={answer.isPending} onClick={coming}>
              {t("coming")}
            </Button>
          )}
          <Button variant="default" onClick={() => setAsked(true)}>
            {t("other")}
          </Button>
        </div>
      )}
      <Dialog opened={asked} onClose={close} title={t("answerTitle")}>
        <AnswerForm invitee={invitee} done={close} />
      </Dialog>
    </Card>
  );
}
