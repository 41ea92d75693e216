import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { InviteeAnswer, Preparation } from "@sinergi/api/meetings/preparation.schema";
import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconUserPlus, IconUsersPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AnswerForm } from "#features/meetings/answer-form";
import { InviteMany } from "#features/meetings/invite-many";
import { InviteeForm } from "#features/meetings/invitee-form";
import { useInviteeActs } from "#features/meetings/use-meeting-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay, useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { TakeTable } from "#ui/take-table";
import { useUndoNotice } from "#ui/use-undo-notice";
import "@mantine/core/styles/ActionIcon.css";
import own from "./meetings.module.css";

type Asked = { readonly form: "many" | "new" } | { readonly form: "edit" | "answer"; readonly invitee: InviteeAnswer };

interface InviteesCardProps {
  readonly meeting: Meeting;
  readonly preparation: Preparation;
}

/** Who is asked to come, by seat, and what they answered. */
export function InviteesCard({ meeting, preparation }: InviteesCardProps) {
  const t = useTranslations("meetings.invitees");
  const { invitees, counts, mayPrepare } = preparation;
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const columns = useColumns(mayPrepare, setAsked);
  const formats = useFormats();
  const parts = (["COMING", "REPRESENTED", "NOT_COMING", "WAITING"] as const).filter((answer) => counts[answer] > 0).map((answer) => t(`counts.${answer}`, { count: counts[answer] }));
  const finding = invitees.length === 0 ? null : t("finding", { count: invitees.length, parts: formats.list(parts) });
  const actions = (
    <div className={classes.actions}>
      {invitees.length > 0 && <TakeInvitees meeting={meeting} invitees={invitees} />}
      {mayPrepare && (
        <>
          <Button variant="default" size="sm" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAsked({ form: "new" })}>
            {t("add")}
          </Button>
          <Button variant={invitees.length === 0 ? "filled" : "default"} size="sm" leftSection={<IconUsersPlus size={16} aria-hidden />} onClick={() => setAsked({ form: "many" })}>
            {t("many")}
          </Button>
        </>
      )}
    </div>
  );
  return (
    <Card title={t("title")} finding={finding} actions={actions}>
      {invitees.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={invitees} rowKey={({ id }) => id} />}
      <Dialog opened={asked !== null} onClose={close} title={asked === null ? "" : t(`titles.${asked.form}`)}>
        {asked?.form === "many" && <InviteMany meeting={meeting} invitees={invitees} done={close} />}
        {asked?.form === "new" && <InviteeForm meetingId={meeting.id} invitee={null} done={close} />}
        {asked?.form === "edit" && <InviteeForm meetingId={meeting.id} invitee={asked.invitee} done={close} />}
        {asked?.form === "answer" && <AnswerForm invitee={asked.invitee} done={close} />}
      </Dialog>
    </Card>
  );
}

function useColumns(mayPrepare: boolean, ask: (asked: Asked) => void): readonly Column<InviteeAnswer>[] {
  const t = useTranslations("meetings");
  const mayWrite = useMay("meetings.write");
  const columns: Column<InviteeAnswer>[] = [
    {
      key: "who",
      header: t("invitees.who"),
      cell: ({ organisationName, name, jobTitle }) => (
        <>
          {organisationName === "" ? jobTitle : organisationName}
          <span className={classes.under}>{[name === "" ? null : name, organisationName === "" ? null : jobTitle].filter((part) => part !== null).join(" · ")}</span>
        </>
      ),
    },
    { key: "seat", header: t("invitees.seat"), cell: ({ seat }) => (seat === null ? "–" : t(`seats.${seat}`)) },
    {
      key: "answer",
      header: t("invitees.answer"),
      cell: ({ answer, representativeName, representativeJobTitle, answerNote }) => (
        <>
          <span className={own.answer} data-answer={answer}>
            {t(`answers.${answer}`)}
          </span>
          {representativeName !== null && <span className={classes.under}>{[representativeName, representativeJobTitle].filter((part) => part !== null && part !== "").join(" · ")}</span>}
          {answerNote !== "" && <span className={classes.under}>{answerNote}</span>}
        </>
      ),
    },
  ];
  const contact: Column<InviteeAnswer> = { key: "contact", header: t("invitees.contact"), cell: ({ phone, email }) => (phone === null && email === null ? "–" : <>{phone ?? email}{phone !== null && email !== null && <span className={classes.under}>{email}</span>}</>) };
  const acts: Column<InviteeAnswer> = { key: "acts", header: t("invitees.acts"), cell: (invitee) => <InviteeActs invitee={invitee} mayPrepare={mayPrepare} ask={ask} /> };
  return mayWrite ? [...columns, contact, acts] : columns;
}

function InviteeActs({ invitee, mayPrepare, ask }: { readonly invitee: InviteeAnswer; readonly mayPrepare: boolean; readonly ask: (asked: Asked) => void }) {
  const t = useTranslations("meetings.invitees");
  const notice = useUndoNotice();
  const { remove, restore } = useInviteeActs();
  const { id, organisationName, jobTitle, mayAnswer } = invitee;
  const who = organisationName === "" ? jobTitle : organisationName;
  const back = () => restore.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  const takeOff = () => remove.mutate({ opId: newOperationId(), id }, { onError: notice.failed, onSuccess: () => notice.done(t("removed", { who }), back) });
  return (
    <span className={own.rowActs} data-screen-only>
      {mayAnswer && (
        <Button size="compact-md" variant="subtle" aria-label={t("answerOf", { who })} onClick={() => ask({ form: "answer", invitee })}>
          {t("noteAnswer")}
        </Button>
      )}
      {mayPrepare && (
        <>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("editOf", { who })} onClick={() => ask({ form: "edit", invitee })}>
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="lg" loading={remove.isPending} aria-label={t("removeOf", { who })} onClick={takeOff}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </>
      )}
    </span>
  );
}

function TakeInvitees({ meeting, invitees }: { readonly meeting: Meeting; readonly invitees: readonly InviteeAnswer[] }) {
  const t = useTranslations("meetings");
  const formats = useFormats();
  const { regency } = useSession();
  return (
    <TakeTable<InviteeAnswer>
      name={`sinergi-undangan-${meeting.heldOn}`}
      titles={[meeting.title, formats.longDay(meeting.heldOn), regency.name]}
      rows={invitees}
      columns={[
        { header: t("invitees.organisation"), kind: "text", value: (row) => row.organisationName },
        { header: t("invitees.name"), kind: "text", value: (row) => row.name },
        { header: t("invitees.jobTitle"), kind: "text", value: (row) => row.jobTitle },
        { header: t("invitees.seat"), kind: "text", value: ({ seat }) => (seat === null ? null : t(`seats.${seat}`)) },
        { header: t("invitees.answer"), kind: "text", value: (row) => t(`answers.${row.answer}`) },
        { header: t("own.representativeName"), kind: "text", value: (row) => row.representativeName },
        { header: t("own.note"), kind: "text", value: (row) => row.answerNote },
      ]}
    />
  );
}
