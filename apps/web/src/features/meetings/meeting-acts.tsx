import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { Preparation } from "@sinergi/api/meetings/preparation.schema";
import { Button, Menu } from "@mantine/core";
import { IconCalendarPlus, IconDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CallOffForm, EditForm, PostponeForm } from "#features/meetings/move-forms";
import { useMeetingActs } from "#features/meetings/use-meeting-acts";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import { useUndoNotice } from "#ui/use-undo-notice";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";

type Asked = "edit" | "postpone" | "replan" | "callOff";
/** The one thing to do next, by how far the meeting has come. */
const FORWARD = ["invite", "open", "end", "close"] as const;

/** What may be done with the meeting now: the next step as a button, the rest in a menu. Anybody takes it into his calendar. */
export function MeetingActs({ meetingId }: { readonly meetingId: string }) {
  const t = useTranslations("meetings.acts");
  const meeting = useQuery(trpc.meetings.find.queryOptions({ id: meetingId })).data;
  const preparation = useQuery(trpc.meetings.preparation.queryOptions({ id: meetingId })).data;
  if (!meeting) return null;
  return (
    <>
      <Button component="a" href={`/files/meetings/${meetingId}.ics`} download variant="default" size="sm" leftSection={<IconCalendarPlus size={16} aria-hidden />}>
        {t("calendar")}
      </Button>
      {preparation && (preparation.acts.length > 0 || preparation.mayPrepare) && <KeeperActs meeting={meeting} preparation={preparation} />}
    </>
  );
}

function KeeperActs({ meeting, preparation: { acts, mayPrepare } }: { readonly meeting: Meeting; readonly preparation: Preparation }) {
  const t = useTranslations("meetings.acts");
  const notice = useUndoNotice();
  const { move } = useMeetingActs();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { id, revision, seriesId } = meeting;
  const next = FORWARD.find((act) => acts.includes(act));
  const takeBack = (basedOn: number) => move.mutate({ opId: newOperationId(), id, basedOn, act: "takeBack" }, { onError: notice.failed });
  // A step raises the revision by one: taking it back is based on what came of it.
  const step = (act: (typeof FORWARD)[number]) => move.mutate({ opId: newOperationId(), id, basedOn: revision, act }, { onError: notice.failed, onSuccess: () => notice.done(t(`done.${act}`), () => takeBack(revision + 1)) });
  return (
    <>
      {acts.includes("replan") && (
        <Button size="sm" onClick={() => setAsked("replan")}>
          {t("replan")}
        </Button>
      )}
      {next && (
        <Button size="sm" loading={move.isPending} onClick={() => step(next)}>
          {t(next)}
        </Button>
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconDots size={16} aria-hidden />}>
            {t("more")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayPrepare && <Menu.Item onClick={() => setAsked("edit")}>{t("edit")}</Menu.Item>}
          {acts.includes("postpone") && <Menu.Item onClick={() => setAsked("postpone")}>{t("postpone")}</Menu.Item>}
          {acts.includes("callOff") && <Menu.Item onClick={() => setAsked("callOff")}>{t("callOff")}</Menu.Item>}
          {acts.includes("takeBack") && <Menu.Item onClick={() => takeBack(revision)}>{t(`takeBack.${meeting.state}`)}</Menu.Item>}
          {seriesId !== null && (
            <Menu.Item renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/rapat/baru" search={{ seri: seriesId, setelah: id }} />}>{t("next")}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={asked !== null} onClose={close} title={asked === null ? "" : t(`titles.${asked}`)}>
        {asked === "edit" && <EditForm meeting={meeting} done={close} />}
        {(asked === "postpone" || asked === "replan") && <PostponeForm meeting={meeting} act={asked} done={close} />}
        {asked === "callOff" && <CallOffForm meeting={meeting} done={() => { close(); notice.done(t("done.callOff"), () => takeBack(revision + 1)); }} cancel={close} />}
      </Dialog>
    </>
  );
}
