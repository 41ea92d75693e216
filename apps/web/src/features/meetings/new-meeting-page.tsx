import type { Meeting, SeriesAnswer } from "@sinergi/api/meetings/meetings.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { EMPTY_MEETING, MeetingForm, type MeetingFilled } from "#features/meetings/meeting-form";
import { useMeetingActs } from "#features/meetings/use-meeting-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/rapat/baru");
const NEW_SERIES = "new";

/** A meeting by itself, in a series, or the next one of a series with what it takes over. */
export function NewMeetingPage() {
  const t = useTranslations("meetings.form");
  const { seri, setelah } = route.useSearch();
  const list = useQuery(trpc.meetings.list.queryOptions());
  const before = useQuery(trpc.meetings.find.queryOptions(setelah === undefined ? skipToken : { id: setelah }));
  return (
    <Page title={t(setelah === undefined ? "newTitle" : "nextTitle")} intro={<Link to="/rapat">{t("back")}</Link>}>
      <Loaded query={list} height={520}>
        {({ series }) =>
          setelah === undefined ? (
            <NewMeeting key={seri} series={series} chosen={seri ?? null} before={null} />
          ) : (
            <Loaded query={before} height={520}>
              {(meeting) => <NewMeeting key={meeting.id} series={series} chosen={meeting.seriesId} before={meeting} />}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

interface NewMeetingProps {
  readonly series: readonly SeriesAnswer[];
  readonly chosen: string | null;
  /** The meeting it comes after: place, chair and invitees are taken over. */
  readonly before: Meeting | null;
}

/** What the next meeting takes over from the one before; its day is its own. */
function takenOver(before: Meeting | null, kind: SeriesAnswer["kind"] | undefined): MeetingFilled {
  if (before === null) return { ...EMPTY_MEETING, kind: kind ?? EMPTY_MEETING.kind };
  const { title, kind: its, startsAt, endsAt, place, area, chairName, chairPosition, moderatorName, noteTakerName, noteTakerPosition } = before;
  return { title, kind: its, heldOn: "", startsAt, endsAt, place, area, basis: "", chairName, chairPosition, moderatorName, noteTakerName, noteTakerPosition };
}

function NewMeeting({ series, chosen, before }: NewMeetingProps) {
  const t = useTranslations("meetings.form");
  const formats = useFormats();
  const navigate = useNavigate();
  const { create } = useMeetingActs();
  // One meeting, one id: pressed twice it is made once.
  const [id] = useState(newOperationId);
  const [into, setInto] = useState<string>(chosen ?? "");
  const [title, setTitle] = useState("");
  const one = series.find((known) => known.id === into);
  const send = (draft: MeetingFilled, stated: string) =>
    create.mutate(
      {
        opId: newOperationId(), id, stated, after: before?.id ?? null, draft: { ...draft, kind: one?.kind ?? draft.kind },
        seriesId: one?.id ?? null, newSeries: into === NEW_SERIES ? { id: newOperationId(), title } : null,
      },
      { onSuccess: () => void navigate({ to: "/rapat/$meetingId", params: { meetingId: id } }) },
    );
  const options = [{ value: "", label: t("noSeries") }, ...series.filter(({ closed }) => !closed).map((known) => ({ value: known.id, label: known.title })), { value: NEW_SERIES, label: t("newSeries") }];
  return (
    <Card title={before === null ? t("what") : t("after", { title: before.title, day: formats.day(before.heldOn) })} note={before === null ? null : t("takesOver")}>
      <MeetingForm begin={takenOver(before, one?.kind)} key={one?.kind} kindFixed={one !== undefined} submit={t("create")} busy={create.isPending} error={create.error} send={send}>
        {before === null && (
          <div className={classes.pair}>
            <NativeSelect label={t("series")} description={t("seriesHint")} value={into} onChange={(event) => setInto(event.currentTarget.value)} data={options} />
            {into === NEW_SERIES && <TextInput label={t("seriesTitle")} value={title} onChange={(event) => setTitle(event.currentTarget.value)} required minLength={3} maxLength={160} withAsterisk={false} />}
          </div>
        )}
      </MeetingForm>
    </Card>
  );
}
