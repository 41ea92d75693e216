import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { MinutesAnswer } from "@sinergi/api/minutes/minutes.schema";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useMinutesActs } from "#features/minutes/use-minutes-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay, useSession } from "#lib/session";
import { Card } from "#ui/card";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";
import classes from "./minutes.module.css";

interface ApprovalsCardProps {
  readonly meeting: Meeting;
  readonly minutes: MinutesAnswer;
}

/** Who has read the draft and agrees with it; what is written later asks for a new word. */
export function ApprovalsCard({ meeting, minutes }: ApprovalsCardProps) {
  const t = useTranslations("minutes.approvals");
  const formats = useFormats();
  const notice = useUndoNotice();
  const { user, regency } = useSession();
  const mayApprove = useMay("minutes.comment") && minutes.state === "MINUTES_DRAFT";
  const { approve, unapprove } = useMinutesActs();
  const own = minutes.approvals.find(({ userId }) => userId === user.id);
  const takeBack = () => unapprove.mutate({ opId: newOperationId(), meetingId: meeting.id });
  const agree = () => approve.mutate({ opId: newOperationId(), meetingId: meeting.id }, { onSuccess: () => notice.done(t("done"), takeBack) });
  if (!mayApprove && minutes.approvals.length === 0) return null;
  const openComments = minutes.comments.filter(({ answeredBy }) => answeredBy === null).length;
  return (
    <Card title={t("title")} note={t("note")}>
      {minutes.approvals.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className={classes.approvals}>
          {minutes.approvals.map(({ userId, name, agency, at, holds }) => (
            <li key={userId}>
              <strong>{name}</strong>
              {agency !== null && <span>{agency}</span>}
              <span className={classes.under}>{t(holds ? "at" : "before", { at: formats.moment(at, regency.timeZone) })}</span>
            </li>
          ))}
        </ul>
      )}
      {openComments > 0 && <p className={classes.under}>{t("openComments", { count: openComments })}</p>}
      {mayApprove && (
        <p className={classes.acts} data-screen-only>
          <Button loading={approve.isPending} variant={own?.holds ? "default" : "filled"} disabled={own?.holds ?? false} onClick={agree}>
            {t(own && !own.holds ? "again" : "approve")}
          </Button>
          {own && (
            <Button variant="subtle" color="gray" loading={unapprove.isPending} onClick={takeBack}>
              {t("takeBack")}
            </Button>
          )}
        </p>
      )}
      <Refused error={approve.error ?? unapprove.error} />
    </Card>
  );
}
