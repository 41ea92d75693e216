import type { ComponentAmount } from "@sinergi/domain/payments/pkh-components.schema";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { useUndoNotice } from "#ui/use-undo-notice";
import enrolling from "#ui/enrolling.module.css";

/** What PKH's components are worth in a year: data of the regency, set by the secretariat. */
export function AmountsCard({ period }: { readonly period: string }) {
  const t = useTranslations("payments.amounts");
  const formats = useFormats();
  const query = useQuery(trpc.payments.components.queryOptions({ period }));
  const columns: readonly Column<ComponentAmount>[] = [
    { key: "component", header: t("component"), cell: ({ component }) => t(`components.${component}`) },
    { key: "year", header: t("year"), numeric: true, cell: ({ annualIdr }) => formats.rupiah(annualIdr) },
    { key: "tranche", header: t("tranche"), numeric: true, cell: ({ annualIdr }) => formats.rupiah(Math.round(annualIdr / (query.data?.tranches ?? 1))) },
    { key: "limit", header: t("limit"), numeric: true, cell: ({ maxPerFamily }) => (maxPerFamily === null ? t("noLimit") : formats.count(maxPerFamily)) },
  ];
  return (
    <Card title={t("title", { period })} note={query.data?.since == null ? null : t("note", { since: query.data.since, tranches: query.data.tranches })} actions={query.data?.mayWrite && query.data.amounts.length > 0 && <ChangeButton period={period} since={query.data.since} amounts={query.data.amounts} />}>
      <Loaded query={query} height={320}>
        {({ amounts }) => (amounts.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title", { period })} columns={columns} rows={amounts} rowKey={({ component }) => component} />)}
      </Loaded>
    </Card>
  );
}

interface ChangeProps {
  readonly period: string;
  /** The year the amounts looked at were set for. */
  readonly since: string | null;
  readonly amounts: readonly ComponentAmount[];
}

function ChangeButton(props: ChangeProps) {
  const t = useTranslations("payments.amounts");
  const notice = useUndoNotice();
  const save = useSave();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  /** The amounts as they were, set again for the year: families are due what they were due before. */
  const takeBack = (reason: string) => () =>
    save.mutate({ opId: newOperationId(), period: props.period, basedOn: props.period, amounts: [...props.amounts], reason: t("takenBack", { reason }).slice(0, REASON_MAX) }, { onError: notice.failed });
  const saved = (reason: string) => {
    close();
    notice.done(t("saved", { period: props.period }), takeBack(reason));
  };
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setAsking(true)}>
        {t("change")}
      </Button>
      <Dialog opened={asking} onClose={close} title={t("changeTitle", { period: props.period })}>
        <ChangeForm {...props} done={saved} />
      </Dialog>
    </>
  );
}

const REASON_MIN = 10;
const REASON_MAX = 300;
const RUPIAH = /^\d{1,9}$/;

function useSave() {
  const queryClient = useQueryClient();
  return useMutation(trpc.payments.saveComponents.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.payments.pathFilter()) }));
}

function ChangeForm({ period, since, amounts, done }: ChangeProps & { readonly done: (reason: string) => void }) {
  const t = useTranslations("payments.amounts");
  const words = useRefusalWords();
  const save = useSave();
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const reason = textIn(fields, "reason");
    const texts = amounts.map(({ component }) => textIn(fields, component).replaceAll(/[.\s]/g, ""));
    const complete = texts.every((text) => RUPIAH.test(text)) && reason.length >= REASON_MIN;
    setIncomplete(!complete);
    if (complete) save.mutate({ opId: newOperationId(), period, basedOn: since, reason, amounts: amounts.map((amount, at) => ({ ...amount, annualIdr: Number(texts[at]) })) }, { onSuccess: () => done(reason) });
  };
  return (
    <form className={enrolling.form} onSubmit={submit}>
      <p>{t("explain", { period })}</p>
      {amounts.map(({ component, annualIdr }) => (
        <TextInput key={component} name={component} label={t(`components.${component}`)} inputMode="numeric" defaultValue={String(annualIdr)} />
      ))}
      <TextInput name="reason" label={t("reason")} description={t("reasonHint")} maxLength={REASON_MAX} />
      {(incomplete || save.error) && (
        <p className={enrolling.problem} role="alert">
          {incomplete ? t("incomplete") : words(save.error)}
        </p>
      )}
      <Button type="submit" loading={save.isPending}>
        {t("confirm")}
      </Button>
    </form>
  );
}
