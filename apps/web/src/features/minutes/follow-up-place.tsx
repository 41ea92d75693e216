import type { LinkedFollowUp } from "@sinergi/api/minutes/minutes.schema";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconListCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import { FollowUpForm } from "#ui/follow-up-form";
import classes from "./minutes.module.css";

/** What a follow-up that is made here begins with. */
export interface FollowUpOrigin {
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  readonly entryId: string;
  readonly figureId: string | null;
  readonly text: string;
}

interface FollowUpPlaceProps {
  readonly origin: FollowUpOrigin;
  readonly followUps: readonly LinkedFollowUp[];
}

/** The follow-ups that came from a decision, and where the next one is typed. */
export function FollowUpPlace({ origin, followUps }: FollowUpPlaceProps) {
  const mayWrite = useMay("followups.write");
  const own = followUps.filter(({ entryId }) => entryId === origin.entryId);
  return (
    <>
      {own.length > 0 && <Linked followUps={own} />}
      {mayWrite && <NewFollowUp origin={origin} />}
    </>
  );
}

function NewFollowUp({ origin: { meetingId, agendaItemId, entryId, figureId, text } }: { readonly origin: FollowUpOrigin }) {
  const t = useTranslations("minutes.followUps");
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const done = () => {
    setOpened(false);
    void queryClient.invalidateQueries(trpc.minutes.pathFilter());
  };
  return (
    <div data-screen-only>
      <Button size="xs" variant="subtle" leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t("make")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("makeTitle")}>
        {opened && <FollowUpForm meetingId={meetingId} agendaItemId={agendaItemId ?? undefined} entryId={entryId} figureId={figureId ?? undefined} text={text} onDone={done} />}
      </Dialog>
    </div>
  );
}

function Linked({ followUps: own }: Pick<FollowUpPlaceProps, "followUps">) {
  const t = useTranslations("minutes.followUps");
  const formats = useFormats();
  return (
    <ul className={classes.linked} aria-label={t("label")}>
      {own.map(({ id, number, text, state, dueOn }) => (
        <li key={id}>
          <Link to="/tindak-lanjut/$followUpId" params={{ followUpId: id }}>{t("number", { number: String(number).padStart(4, "0") })}</Link> {text}{" "}
          <span className={classes.under}>{dueOn === null ? t(`states.${state}`) : t("stateUntil", { state: t(`states.${state}`), day: formats.day(dueOn) })}</span>
        </li>
      ))}
    </ul>
  );
}
