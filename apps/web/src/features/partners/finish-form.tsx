import type { PledgeDetail } from "@sinergi/api/partners/partners.schema";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { PLEDGE_UNITS, RESULT_KINDS, type ResultKind } from "@sinergi/domain/partners/vocabulary";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { usePledgeActs } from "#features/partners/use-pledge-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useProgrammes } from "#lib/programmes";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

/** What came of it: so many recipients, a programme of the partner's with its list, or works that stand. */
export function FinishForm({ detail: { pledge, today }, done }: { readonly detail: PledgeDetail; readonly done: () => void }) {
  const t = useTranslations("partners");
  const { finish } = usePledgeActs();
  const programmes = useProgrammes();
  const owned = programmes.all.filter(({ owner }) => owner === pledge.partner);
  const [kind, setKind] = useState<ResultKind>("RECIPIENTS");
  const kinds = RESULT_KINDS.filter((one) => one !== "PROGRAMME" || owned.length > 0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    finish.mutate(
      {
        opId: newOperationId(), id: pledge.id,
        result: {
          kind, quantity: Number(textIn(fields, "quantity")), unit: PLEDGE_UNITS.find((unit) => unit === textIn(fields, "unit")) ?? pledge.unit,
          programme: kind === "PROGRAMME" ? textIn(fields, "programme") : null, on: textIn(fields, "on"), note: textIn(fields, "note"),
        },
      },
      { onSuccess: done },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect label={t("result.kind")} value={kind} onChange={(event) => setKind(RESULT_KINDS.find((one) => one === event.currentTarget.value) ?? "RECIPIENTS")} data={kinds.map((value) => ({ value, label: t(`result.kinds.${value}`) }))} data-autofocus />
      {kind === "PROGRAMME" && <NativeSelect name="programme" label={t("programme")} description={t("result.programmeHint")} data={owned.map(({ code, name }) => ({ value: code, label: name }))} />}
      <div className={classes.pair}>
        <TextInput name="quantity" type="number" inputMode="numeric" min={0} max={1_000_000} step={1} label={t("result.quantity")} defaultValue={pledge.quantity} required withAsterisk={false} />
        <NativeSelect name="unit" label={t("unit")} defaultValue={pledge.unit} data={PLEDGE_UNITS.map((value) => ({ value, label: t(`units.${value}`) }))} />
      </div>
      <TextInput name="on" type="date" label={t("result.on")} defaultValue={today} max={today} required withAsterisk={false} />
      <Textarea name="note" label={t("note")} description={t("result.noteHint")} maxLength={500} autosize={false} rows={2} />
      <Refused error={finish.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={finish.isPending}>
          {t("acts.confirmFinish")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("acts.cancel")}
        </Button>
      </div>
    </form>
  );
}
