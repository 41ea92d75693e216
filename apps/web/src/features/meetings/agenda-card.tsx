import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { AgendaItemAnswer, Preparation } from "@sinergi/api/meetings/preparation.schema";
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AgendaForm } from "#features/meetings/agenda-form";
import { useAgendaActs } from "#features/meetings/use-meeting-acts";
import { newOperationId } from "#lib/operation-id";
import { KeptFigure } from "#ui/kept-figure";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { useUndoNotice } from "#ui/use-undo-notice";
import "@mantine/core/styles/ActionIcon.css";
import own from "./meetings.module.css";

interface AgendaCardProps {
  readonly meeting: Meeting;
  readonly preparation: Preparation;
}

/** What will be spoken of, in its order, with its time beside the meeting's. */
export function AgendaCard({ meeting, preparation }: AgendaCardProps) {
  const t = useTranslations("meetings.agenda");
  const { agenda, time, mayPrepare, left } = preparation;
  const [asked, setAsked] = useState<AgendaItemAnswer | "new" | null>(null);
  const close = () => setAsked(null);
  const finding = agenda.length === 0 ? null : time.length === null ? t("finding", { count: agenda.length, minutes: time.planned }) : t("findingOf", { count: agenda.length, minutes: time.planned, length: time.length });
  const add = mayPrepare && (
    <Button variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsked("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Card title={t("title")} finding={finding} actions={add} note={time.open > 0 && agenda.length > 0 ? t("withoutTime", { count: time.open }) : null}>
      {time.over > 0 && <p className={classes.care}>{t("over", { minutes: time.over })}</p>}
      {left > 0 && <Left meetingId={meeting.id} count={left} />}
      {agenda.length === 0 ? (
        <EmptyState text={t(mayPrepare ? "noneYet" : "none")} />
      ) : (
        <ol className={own.items}>
          {agenda.map((item, at) => (
            <Item key={item.id} meetingId={meeting.id} item={item} at={at} last={at === agenda.length - 1} mayPrepare={mayPrepare} edit={() => setAsked(item)} />
          ))}
        </ol>
      )}
      <Dialog opened={asked !== null} onClose={close} title={t(asked === "new" ? "addTitle" : "editTitle")}>
        {asked !== null && <AgendaForm meetingId={meeting.id} item={asked === "new" ? null : asked} done={close} />}
      </Dialog>
    </Card>
  );
}

function Left({ meetingId, count }: { readonly meetingId: string; readonly count: number }) {
  const t = useTranslations("meetings.agenda");
  const { carry } = useAgendaActs();
  const { failed } = useUndoNotice();
  return (
    <div className={classes.care}>
      <p>{t("left", { count })}</p>
      <Button size="compact-md" variant="default" loading={carry.isPending} onClick={() => carry.mutate({ opId: newOperationId(), id: meetingId }, { onError: failed })}>
        {t("carry")}
      </Button>
    </div>
  );
}

interface ItemProps {
  readonly meetingId: string;
  readonly item: AgendaItemAnswer;
  readonly at: number;
  readonly last: boolean;
  readonly mayPrepare: boolean;
  readonly edit: () => void;
}

function Item({ meetingId, item, at, last, mayPrepare, edit }: ItemProps) {
  const t = useTranslations("meetings.agenda");
  const { title, note, minutes, presenter, organisationName, origin, proposedName, figureId } = item;
  const who = [presenter === "" ? null : presenter, organisationName].filter((part) => part !== null).join(" · ");
  return (
    <li className={own.item}>
      <span className={own.itemNumber} aria-hidden>
        {at + 1}
      </span>
      <div className={own.itemBody}>
        <p className={own.itemTitle}>
          {title} {origin !== "SECRETARIAT" && <Origin item={item} />}
        </p>
        {note !== "" && <p className={own.itemNote}>{note}</p>}
        {who !== "" && <p className={classes.under}>{who}</p>}
        {figureId !== null && <KeptFigure id={figureId} />}
        {figureId !== null && (
          <p className={classes.under}>
            <Link to="/rapat/$meetingId/capaian" params={{ meetingId }}>
              {t("figure")}
            </Link>
          </p>
        )}
        {proposedName !== null && <p className={classes.under}>{t("proposedBy", { name: proposedName })}</p>}
      </div>
      <span className={own.itemTime}>{minutes === null ? "–" : t("minutes", { minutes })}</span>
      {mayPrepare && <ItemActs item={item} first={at === 0} last={last} edit={edit} />}
    </li>
  );
}

/** Where it comes from; of what came along, which follow-up it is and how it stands. */
function Origin({ item: { origin, followUpNumber, followUpState } }: { readonly item: AgendaItemAnswer }) {
  const t = useTranslations("meetings.agenda");
  const number = followUpNumber === null ? null : `TL-${String(followUpNumber).padStart(4, "0")}`;
  return (
    <span className={own.mark} data-state={followUpState ?? origin}>
      {[t(`origins.${origin}`), number, followUpState === null ? null : t(`followUpStates.${followUpState}`)].filter((part) => part !== null).join(" · ")}
    </span>
  );
}

interface ItemActsProps {
  readonly item: AgendaItemAnswer;
  readonly first: boolean;
  readonly last: boolean;
  readonly edit: () => void;
}

function ItemActs({ item: { id, title }, first, last, edit }: ItemActsProps) {
  const t = useTranslations("meetings.agenda");
  const notice = useUndoNotice();
  const { step, remove, restore } = useAgendaActs();
  const go = (by: -1 | 1) => step.mutate({ opId: newOperationId(), id, step: by }, { onError: notice.failed });
  const back = () => restore.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  const takeOff = () => remove.mutate({ opId: newOperationId(), id }, { onError: notice.failed, onSuccess: () => notice.done(t("removed", { title }), back) });
  return (
    <div className={own.itemActs} data-screen-only>
      <ActionIcon variant="subtle" color="gray" size="lg" disabled={first} onClick={() => go(-1)} aria-label={t("up", { title })}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="lg" disabled={last} onClick={() => go(1)} aria-label={t("down", { title })}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="lg" onClick={edit} aria-label={t("edit", { title })}>
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="lg" loading={remove.isPending} onClick={takeOff} aria-label={t("remove", { title })}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
