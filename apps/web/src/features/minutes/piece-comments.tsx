import type { Comment } from "@sinergi/api/minutes/minutes.schema";
import { Button, Textarea } from "@mantine/core";
import { COMMENT_MAX_LENGTH } from "@sinergi/domain/meetings/minutes.schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useMinutesActs } from "#features/minutes/use-minutes-acts";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay, useSession } from "#lib/session";
import { Refused } from "#ui/refused";
import classes from "./minutes.module.css";

interface PieceCommentsProps {
  readonly meetingId: string;
  readonly entryId: string;
  readonly comments: readonly Comment[];
  /** Only of minutes that are still written something is said. */
  readonly open: boolean;
  /** Who writes the piece itself answers, and does not comment on it. */
  readonly adds: boolean;
}

/** What was said of a piece of the draft, what the secretary answered, and the way to say something. */
export function PieceComments({ meetingId, entryId, comments, open, adds }: PieceCommentsProps) {
  const t = useTranslations("minutes.comments");
  const mayComment = useMay("minutes.comment") && open && adds;
  const [writes, setWrites] = useState(false);
  const { comment } = useMinutesActs();
  const own = comments.filter((one) => one.entryId === entryId);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    comment.mutate({ opId: newOperationId(), meetingId, entryId, id: newOperationId(), text: textIn(new FormData(event.currentTarget), "text") }, { onSuccess: () => setWrites(false) });
  };
  if (own.length === 0 && !mayComment) return null;
  return (
    <div className={classes.comments}>
      {own.length > 0 && (
        <ul aria-label={t("label")}>
          {own.map((one) => (
            <OneComment key={one.id} meetingId={meetingId} comment={one} open={open} />
          ))}
        </ul>
      )}
      {writes ? (
        <form onSubmit={submit} className={classes.form}>
          <Textarea name="text" label={t("write")} required maxLength={COMMENT_MAX_LENGTH} rows={2} withAsterisk={false} autosize={false} autoFocus />
          <Refused error={comment.error} />
          <p className={classes.acts}>
            <Button type="submit" size="compact-sm" loading={comment.isPending}>
              {t("send")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setWrites(false)}>
              {t("cancel")}
            </Button>
          </p>
        </form>
      ) : (
        mayComment && (
          <button type="button" className={classes.quiet} onClick={() => setWrites(true)} data-screen-only>
            {t("add")}
          </button>
        )
      )}
    </div>
  );
}

function OneComment({ meetingId, comment, open }: { readonly meetingId: string; readonly comment: Comment; readonly open: boolean }) {
  const t = useTranslations("minutes.comments");
  const formats = useFormats();
  const { regency } = useSession();
  const mayAnswer = useMay("minutes.write") && open;
  const { answer } = useMinutesActs();
  const { id, text, by, agency, at, answeredBy } = comment;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    answer.mutate({ opId: newOperationId(), meetingId, id, answer: textIn(new FormData(event.currentTarget), "answer"), settled: true });
  };
  return (
    <li data-open={answeredBy === null || undefined}>
      <p className={classes.under}>{t("by", { name: by, agency: agency ?? "", at: formats.moment(at, regency.timeZone), has: agency === null ? "no" : "yes" })}</p>
      <p>{text}</p>
      {answeredBy !== null && (
        <p className={classes.answer}>
          {comment.answer === "" ? t("settled", { name: answeredBy }) : t("answered", { name: answeredBy, answer: comment.answer })}{" "}
          {mayAnswer && (
            <button type="button" className={classes.quiet} onClick={() => answer.mutate({ opId: newOperationId(), meetingId, id, answer: comment.answer, settled: false })}>
              {t("reopen")}
            </button>
          )}
        </p>
      )}
      {answeredBy === null && mayAnswer && (
        <form onSubmit={submit} className={classes.reply}>
          <input name="answer" className={classes.name} aria-label={t("answer")} placeholder={t("answer")} maxLength={COMMENT_MAX_LENGTH} autoComplete="off" defaultValue={comment.answer} />
          <Button type="submit" size="compact-sm" variant="default" loading={answer.isPending}>
            {t("settle")}
          </Button>
          <Refused error={answer.error} />
        </form>
      )}
    </li>
  );
}
