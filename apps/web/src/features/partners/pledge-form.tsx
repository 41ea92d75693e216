import type { AreaLabel } from "@sinergi/api/targeting/targeting.schema";
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { PLEDGE_UNITS } from "@sinergi/domain/partners/vocabulary";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { usePledgeActs } from "#features/partners/use-pledge-acts";
import { useNeedWords } from "#features/partners/use-need-words";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/InlineInput.css";

interface PledgeFormProps {
  readonly area: AreaLabel;
  readonly need: string;
  /** Programmes of the overlap that stand above the form. */
  readonly seen: readonly string[];
}

/** What a partner brings. The secretariat names the partner it writes for. */
export function PledgeForm({ area, need, seen }: PledgeFormProps) {
  const t = useTranslations("partners");
  const words = useNeedWords();
  const navigate = useNavigate();
  const { user } = useSession();
  const { submit } = usePledgeActs();
  // One promise, one id: pressed twice it is sent once.
  const [id] = useState(newOperationId);
  const forOthers = user.role === "SECRETARIAT";
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const amount = Number(textIn(fields, "amount").replaceAll(/[^0-9]/g, ""));
    submit.mutate(
      {
        opId: newOperationId(), id, seen: [...seen], ...(forOthers ? { partner: textIn(fields, "partner") } : {}),
        draft: {
          area: area.code, need, quantity: Number(textIn(fields, "quantity")), unit: PLEDGE_UNITS.find((unit) => unit === textIn(fields, "unit")) ?? "FAMILY",
          amountIdr: amount > 0 ? amount : null, fromDay: textIn(fields, "fromDay"), toDay: textIn(fields, "toDay"), note: textIn(fields, "note"),
        },
      },
      { onSuccess: () => void navigate({ to: "/mitra/janji/$pledgeId", params: { pledgeId: id } }) },
    );
  };
  return (
    <Card title={t("form.what", { need: words.short(need), area: area.name })}>
      <form className={classes.form} onSubmit={send}>
        {forOthers ? <PartnerChoice /> : <p>{t("form.as", { name: user.agency?.name ?? "–" })}</p>}
        <div className={classes.pair}>
          <TextInput name="quantity" type="number" inputMode="numeric" min={1} max={1_000_000} step={1} label={t("quantity")} required withAsterisk={false} />
          <NativeSelect name="unit" label={t("unit")} data={PLEDGE_UNITS.map((value) => ({ value, label: t(`units.${value}`) }))} />
          <TextInput name="amount" inputMode="numeric" label={t("form.amount")} description={t("form.amountHint")} maxLength={24} />
        </div>
        <div className={classes.pair}>
          <TextInput name="fromDay" type="date" label={t("from")} required withAsterisk={false} />
          <TextInput name="toDay" type="date" label={t("to")} required withAsterisk={false} />
        </div>
        <Textarea name="note" label={t("note")} description={t("form.noteHint")} maxLength={1000} autosize={false} rows={3} />
        {seen.length > 0 && <Checkbox name="seen" required label={t("form.seen", { count: seen.length })} />}
        <Refused error={submit.error} />
        <div className={classes.actions}>
          <Button type="submit" loading={submit.isPending}>
            {t("form.send")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function PartnerChoice() {
  const t = useTranslations("partners");
  const directory = useQuery(trpc.organisations.list.queryOptions({}));
  const partners = (directory.data?.rows ?? []).filter(({ kind }) => kind === "PARTNER");
  return <NativeSelect name="partner" label={t("form.for")} data={partners.map(({ code, name }) => ({ value: code, label: name }))} />;
}
