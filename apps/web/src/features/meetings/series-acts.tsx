import type { SeriesAnswer } from "@sinergi/api/meetings/meetings.schema";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useMeetingActs } from "#features/meetings/use-meeting-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

/** The series the list is narrowed to: called otherwise, closed for further meetings, opened again. Each is taken back from its notice. */
export function SeriesActs({ series }: { readonly series: SeriesAnswer }) {
  const t = useTranslations("meetings.seriesActs");
  const [naming, setNaming] = useState(false);
  const change = useChangeSeries();
  const turn = () => change.run(series, { title: series.title, closed: !series.closed }, t(series.closed ? "reopened" : "closed", { title: series.title }));
  return (
    <div className={classes.actions} data-screen-only>
      <Button variant="default" size="sm" onClick={() => setNaming(true)}>
        {t("changeName")}
      </Button>
      <Button variant="default" size="sm" loading={change.isPending} onClick={turn}>
        {t(series.closed ? "reopen" : "close")}
      </Button>
      <Dialog opened={naming} onClose={() => setNaming(false)} title={t("title", { title: series.title })}>
        <NameForm series={series} done={() => setNaming(false)} />
      </Dialog>
    </div>
  );
}

type Standing = Pick<SeriesAnswer, "title" | "closed">;

function useChangeSeries() {
  const notice = useUndoNotice();
  const { changeSeries: mutation } = useMeetingActs();
  const send = ({ id, title }: SeriesAnswer, to: Standing, done: () => void) =>
    mutation.mutate({ opId: newOperationId(), id, basedOn: title, ...to }, { onSuccess: done, onError: notice.failed });
  return {
    ...mutation,
    run: (series: SeriesAnswer, to: Standing, said: string, done?: () => void) =>
      send(series, to, () => {
        done?.();
        notice.done(said, () => send({ ...series, ...to }, { title: series.title, closed: series.closed }, () => undefined));
      }),
  };
}

function NameForm({ series, done }: { readonly series: SeriesAnswer; readonly done: () => void }) {
  const t = useTranslations("meetings.seriesActs");
  const change = useChangeSeries();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = textIn(new FormData(event.currentTarget), "title");
    change.run(series, { title, closed: series.closed }, t("renamed", { title }), done);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput name="title" label={t("name")} defaultValue={series.title} required minLength={3} maxLength={160} withAsterisk={false} autoComplete="off" data-autofocus />
      <Refused error={change.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
