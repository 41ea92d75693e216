import { Button, Textarea, TextInput } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay } from "#lib/session";
import { useToday } from "#lib/today";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { AssignForm } from "#ui/assign-form";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import { useAssignmentActs } from "#ui/use-assignment-acts";
import type { MarkFilter } from "#urls/families.url";

interface DealProps {
  readonly filter: MarkFilter;
  /** What the list is narrowed to, in words: the title to begin with. */
  readonly words: string;
}

/** Deals the families of a list out as work to those who accompany them; for whoever may, else nothing. */
export function DealButton(props: DealProps) {
  const t = useTranslations("dealing");
  const may = useMay("queues.deal");
  const [step, setStep] = useState<"deal" | "assign" | null>(null);
  if (!may) return null;
  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => setStep("deal")}>
        {t("button")}
      </Button>
      <Dialog opened={step !== null} onClose={() => setStep(null)} title={t(step === "assign" ? "assignTitle" : "title")}>
        {step === "deal" && <DealForm {...props} toAssign={() => setStep("assign")} />}
        {step === "assign" && <AssignForm which={{ by: "LIST", filter: props.filter, onlyUnassigned: true }} done={() => setStep("deal")} />}
      </Dialog>
    </>
  );
}

function DealForm({ filter, words, toAssign }: DealProps & { readonly toAssign: () => void }) {
  const t = useTranslations("dealing");
  const today = useToday();
  const navigate = useNavigate();
  const { deal } = useAssignmentActs();
  const [id] = useState(newOperationId);
  const preview = useQuery(trpc.queues.preview.queryOptions({ filter }, { staleTime: 0 }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    if (!preview.data) return;
    const due = textIn(fields, "dueOn");
    deal.mutate(
      { opId: newOperationId(), id, filter, expected: preview.data.families, title: textIn(fields, "title"), task: textIn(fields, "task"), dueOn: due === "" ? null : due },
      { onSuccess: () => void navigate({ to: "/pendampingan/tugas/$queueId", params: { queueId: id } }) },
    );
  };
  return (
    <form className={forms.form} onSubmit={submit}>
      <Shares filter={filter} toAssign={toAssign} />
      <TextInput name="title" label={t("name")} defaultValue={words.slice(0, 120)} maxLength={120} minLength={3} required data-autofocus />
      <Textarea name="task" label={t("task")} description={t("taskHint")} maxLength={500} minLength={3} required autosize={false} rows={3} />
      <TextInput name="dueOn" type="date" label={t("dueOn")} min={today} />
      <Refused error={deal.error} />
      <Button type="submit" disabled={!preview.data || preview.data.families === 0 || preview.data.families > preview.data.most} loading={deal.isPending}>
        {t("confirm")}
      </Button>
    </form>
  );
}

const SHOWN = 6;

/** To whom how many would go, and what is nobody's. */
function Shares({ filter, toAssign }: { readonly filter: MarkFilter; readonly toAssign: () => void }) {
  const t = useTranslations("dealing");
  const formats = useFormats();
  const mayAssign = useMay("assignments.write");
  const { data, error } = useQuery(trpc.queues.preview.queryOptions({ filter }, { staleTime: 0 }));
  if (!data) return <Refused error={error} />;
  const more = data.facilitators.slice(SHOWN);
  if (data.families > data.most) return <p className={forms.care}>{t("tooMany", { most: formats.count(data.most) })}</p>;
  return (
    <div role="status">
      <p>
        <strong>{t("families", { families: formats.count(data.families), facilitators: formats.count(data.facilitators.length) })}</strong>
      </p>
      {data.facilitators.slice(0, SHOWN).map((one) => (
        <p key={one.userId}>{t("share", { name: one.name === "" ? one.userId : one.name, families: formats.count(one.families) })}</p>
      ))}
      {more.length > 0 && <p>{t("more", { facilitators: formats.count(more.length), families: formats.count(more.reduce((sum, one) => sum + one.families, 0)) })}</p>}
      {data.unassigned > 0 && (
        <p className={forms.care}>
          {t("unassigned", { families: formats.count(data.unassigned) })}{" "}
          {mayAssign && (
            <Button size="compact-md" variant="default" onClick={toAssign}>
              {t("assign")}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
