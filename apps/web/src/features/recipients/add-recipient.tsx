import { Button, TextInput } from "@mantine/core";
import { needsReason } from "@sinergi/domain/search/person-query";
import { IconPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { textIn } from "#lib/form-text";
import { useProgrammes } from "#lib/programmes";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import { EnrolForm } from "#ui/enrol-form";
import enrolling from "#ui/enrolling.module.css";

/** Enrols somebody in the programme on the screen: find the family, then enrol it. */
export function AddRecipient({ programme }: { readonly programme: string }) {
  const t = useTranslations("recipients.add");
  const mayFind = useMay("persons.find");
  const { user } = useSession();
  const programmes = useProgrammes();
  const [asking, setAsking] = useState(false);
  const isOwn = user.agency === null || programmes.all.some(({ code, owner }) => code === programme && owner === user.agency?.code);
  if (!mayFind || !isOwn) return null;
  return (
    <>
      <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t("button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title", { name: programmes.nameOf(programme) })}>
        <FindAndEnrol programme={programme} done={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

interface Chosen {
  readonly familyId: string;
  readonly headName: string;
}

function FindAndEnrol({ programme, done }: { readonly programme: string; readonly done: () => void }) {
  const t = useTranslations("recipients.add");
  const [chosen, choose] = useState<Chosen | null>(null);
  if (chosen === null) return <Find choose={choose} />;
  return (
    <>
      <p>
        {t("chosen", { name: chosen.headName })}{" "}
        <Button variant="subtle" size="compact-sm" onClick={() => choose(null)}>
          {t("another")}
        </Button>
      </p>
      <EnrolForm familyId={chosen.familyId} programme={programme} done={done} />
    </>
  );
}

function Find({ choose }: { readonly choose: (chosen: Chosen) => void }) {
  const t = useTranslations("recipients.add");
  const words = useRefusalWords();
  const places = usePlaces();
  const { user } = useSession();
  const find = useMutation(trpc.families.findPerson.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    find.mutate({ text: textIn(fields, "text"), reason: textIn(fields, "reason") });
  };
  return (
    <>
      <form className={enrolling.form} onSubmit={submit} autoComplete="off">
        <TextInput name="text" label={t("text")} description={t("textHint")} maxLength={120} error={find.error ? words(find.error) : null} data-autofocus />
        {needsReason(user.role) && <TextInput name="reason" label={t("reason")} maxLength={300} />}
        <Button type="submit" loading={find.isPending} variant="default">
          {t("find")}
        </Button>
      </form>
      {find.data && (
        <ul role="status" className={enrolling.hits}>
          {find.data.rows.length === 0 && <li>{t("nobody")}</li>}
          {find.data.rows.map((hit) => (
            <li key={hit.personId}>
              <span>
                {hit.name}
                <span className={enrolling.faint}> {t("hit", { head: hit.headName, village: places.nameOf(hit.village) })}</span>
              </span>
              <Button variant="default" size="compact-sm" aria-label={t("chooseNamed", { name: hit.name })} onClick={() => choose(hit)}>
                {t("choose")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
