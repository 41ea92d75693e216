import type { FacilitatorAnswer } from "@sinergi/api/assignments/assignments.schema";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { PickMany } from "#ui/pick-many";
import { Refused } from "#ui/refused";

/** What coordinators write down of a facilitator beside his account. */
export function FacilitatorForm({ facilitator, done }: { readonly facilitator: FacilitatorAnswer; readonly done: () => void }) {
  const t = useTranslations("assignments.facts");
  const places = usePlaces();
  const queryClient = useQueryClient();
  const [districts, setDistricts] = useState<readonly string[]>(facilitator.districts);
  const save = useMutation(trpc.assignments.saveFacilitator.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.assignments.pathFilter()) }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const activeTo = textIn(fields, "activeTo");
    const draft = { number: textIn(fields, "number"), phone: textIn(fields, "phone"), districts: [...districts], activeFrom: textIn(fields, "activeFrom"), activeTo: activeTo === "" ? null : activeTo };
    save.mutate({ opId: newOperationId(), userId: facilitator.userId, basedOn: facilitator.revision, draft }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <TextInput name="number" label={t("number")} defaultValue={facilitator.number} maxLength={40} />
        <TextInput name="phone" label={t("phone")} defaultValue={facilitator.phone} maxLength={30} inputMode="tel" />
      </div>
      <PickMany label={t("districts")} chosen={districts} change={setDistricts} options={places.districts.map(({ code, name }) => ({ value: code, label: name }))} />
      <div className={classes.pair}>
        <TextInput name="activeFrom" type="date" label={t("activeFrom")} defaultValue={facilitator.activeFrom} required />
        <TextInput name="activeTo" type="date" label={t("activeTo")} description={t("activeToHint")} defaultValue={facilitator.activeTo ?? ""} />
      </div>
      <Refused error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
