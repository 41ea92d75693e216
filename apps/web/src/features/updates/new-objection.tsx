import { Button, NativeSelect, TextInput, Textarea } from "@mantine/core";
import { OBJECTION_KINDS } from "@sinergi/domain/updates/vocabulary";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useUpdateActs } from "#features/updates/use-update-acts";
import { isVillage } from "#lib/areas";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useProgrammes } from "#lib/programmes";
import classes from "#ui/act-form.module.css";
import { AreaChoice } from "#ui/area-choice";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

/** An objection taken down at the counter or on the telephone. */
export function NewObjection() {
  const t = useTranslations("updates.objections");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t("new")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("new")}>
        {opened && <NewObjectionForm done={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}

function NewObjectionForm({ done }: { readonly done: () => void }) {
  const t = useTranslations("updates");
  const { takeObjection } = useUpdateActs();
  const programmes = useProgrammes();
  const [area, setArea] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const id = newOperationId();
    takeObjection.mutate(
      {
        opId: id, id, kind: OBJECTION_KINDS.find((kind) => kind === textIn(fields, "kind")) ?? "UNFIT", programmeCode: textIn(fields, "programme") || null, villageCode: area ?? "", subject: textIn(fields, "subject"), text: textIn(fields, "text"),
        objector: { name: textIn(fields, "name"), contact: textIn(fields, "contact") },
      },
      { onSuccess: done },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <NativeSelect name="kind" label={t("kind")} data={OBJECTION_KINDS.map((value) => ({ value, label: t(`objectionKinds.${value}`) }))} />
        <NativeSelect name="programme" label={t("objections.programme")} data={[{ value: "", label: t("objections.noProgramme") }, ...programmes.all.map(({ code, name }) => ({ value: code, label: name }))]} />
      </div>
      <div className={classes.pair}>
        <AreaChoice area={area} choose={setArea} />
      </div>
      <TextInput name="subject" label={t("objections.about")} required minLength={2} maxLength={120} withAsterisk={false} autoComplete="off" />
      <Textarea name="text" label={t("objections.text")} required minLength={5} maxLength={2_000} rows={3} autosize={false} withAsterisk={false} />
      <div className={classes.pair}>
        <TextInput name="name" label={t("objections.objectorName")} maxLength={120} autoComplete="off" />
        <TextInput name="contact" label={t("objections.objectorContact")} maxLength={120} autoComplete="off" />
      </div>
      <p className={classes.under}>{t("objections.confidential")}</p>
      <Refused error={takeObjection.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={takeObjection.isPending} disabled={!isVillage(area)}>
          {t("acts.save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("acts.close")}
        </Button>
        {!isVillage(area) && <span>{t("new.chooseVillage")}</span>}
      </div>
    </form>
  );
}
