import type { PledgeDetail } from "@sinergi/api/partners/partners.schema";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { usePledgeActs } from "#features/partners/use-pledge-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

/** Who takes the pledge on, with which of its programmes or works, and whom the partner may call. */
export function MatchForm({ detail: { pledge }, done }: { readonly detail: PledgeDetail; readonly done: () => void }) {
  const t = useTranslations("partners");
  const { user } = useSession();
  const { match } = usePledgeActs();
  const directory = useQuery(trpc.organisations.list.queryOptions({}));
  const offices = (directory.data?.rows ?? []).filter(({ kind }) => kind !== "PARTNER" && kind !== "FIELD");
  const [handler, setHandler] = useState(user.agency?.code ?? pledge.handler ?? "");
  const [neither, setNeither] = useState(false);
  const office = useQuery(trpc.organisations.detail.queryOptions({ code: handler }, { enabled: handler !== "" }));
  const people = (office.data?.people ?? []).filter(({ toDay }) => toDay === null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const programme = textIn(fields, "programme") || null;
    const works = textIn(fields, "works");
    setNeither(programme === null && works === "");
    if (programme === null && works === "") return;
    match.mutate({ opId: newOperationId(), id: pledge.id, match: { handler, programme, works, contact: textIn(fields, "contact") || null, note: textIn(fields, "note") } }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {user.agency === null ? (
        <NativeSelect label={t("handler")} value={handler} onChange={(event) => setHandler(event.currentTarget.value)} data={[{ value: "", label: t("acts.choose") }, ...offices.map(({ code, name }) => ({ value: code, label: name }))]} data-autofocus />
      ) : (
        <p>{t("acts.byOwn", { name: user.agency.name })}</p>
      )}
      <NativeSelect key={`programme ${handler}`} name="programme" label={t("programme")} defaultValue={pledge.matchProgramme ?? ""} data={[{ value: "", label: t("acts.noProgramme") }, ...(office.data?.organisation.programmes ?? []).map(({ code, name }) => ({ value: code, label: name }))]} />
      <TextInput name="works" label={t("works")} description={t("acts.worksHint")} defaultValue={pledge.matchWorks ?? ""} maxLength={200} error={neither ? t("acts.neither") : null} />
      <NativeSelect key={`contact ${handler} ${people.length}`} name="contact" label={t("contact")} description={t("acts.contactHint")} defaultValue={(people.find(({ id }) => id === pledge.contactId) ?? people.find(({ isMain }) => isMain))?.id ?? ""} data={[{ value: "", label: t("contactOffice") }, ...people.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))]} />
      <Textarea name="note" label={t("acts.noteToPartner")} maxLength={500} autosize={false} rows={2} />
      <Refused error={match.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={match.isPending} disabled={handler === ""}>
          {t("acts.confirmMatch")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("acts.cancel")}
        </Button>
      </div>
    </form>
  );
}
