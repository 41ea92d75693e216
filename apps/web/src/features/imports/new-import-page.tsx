import type { ImportKind } from "@sinergi/api/imports/imports.schema";
import { Button, NativeSelect, Radio, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { readNewImport } from "#features/imports/read-new-import";
import { RecipientFields } from "#features/imports/recipient-fields";
import { SOURCES } from "#features/imports/sources";
import { StepList } from "#features/imports/step-list";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Page } from "#ui/page";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Radio.css";
import classes from "./imports.module.css";

const route = getRouteApi("/frame/data/impor/baru");

const KINDS = { keluarga: "families", penerima: "recipients", penyaluran: "payments" } as const satisfies Record<string, ImportKind>;

/** As the link asks; a programme alone means its recipients. */
function firstKind(jenis: string | undefined, prog: string | undefined): ImportKind {
  const asked = Object.entries(KINDS).find(([key]) => key === jenis)?.[1];
  return asked ?? (prog === undefined ? "families" : "recipients");
}

/** Step 1: what the file is, before the file itself. */
export function NewImportPage() {
  const t = useTranslations("imports");
  const words = useRefusalWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { jenis, prog } = route.useSearch();
  const isWhole = useMay("registry.write");
  // An organisation sends payment lists of its own programmes.
  const [kind, setKind] = useState<ImportKind>(isWhole ? firstKind(jenis, prog) : "payments");
  const [incomplete, setIncomplete] = useState(false);
  const begin = useMutation(
    trpc.imports.begin.mutationOptions({
      onSuccess: (started) => {
        queryClient.setQueryData(trpc.imports.get.queryKey({ id: started.id }), started);
        void navigate({ to: "/data/impor/$importId", params: { importId: started.id } });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = readNewImport(kind, new FormData(event.currentTarget));
    setIncomplete(input === null);
    if (input) begin.mutate({ ...input, opId: newOperationId() });
  };
  return (
    <Page title={t("newTitle")}>
      <StepList at="source" />
      <Card title={t("source.title")}>
        <form className={classes.form} onSubmit={submit}>
          {(incomplete || begin.error) && (
            <p className={classes.problem} role="alert">
              {incomplete ? t("source.incomplete") : words(begin.error)}
            </p>
          )}
          {isWhole ? (
            <Radio.Group label={t("source.kind")} value={kind} onChange={(value) => setKind(Object.values(KINDS).find((one) => one === value) ?? "families")}>
              <Radio value="families" label={t("source.families")} description={t("source.familiesHint")} mt={8} />
              <Radio value="recipients" label={t("source.recipients")} description={t("source.recipientsHint")} mt={8} />
              <Radio value="payments" label={t("source.payments")} description={t("source.paymentsHint")} mt={8} />
            </Radio.Group>
          ) : (
            <p>{t("source.ownPayments")}</p>
          )}
          {kind === "families" ? <FamilyFields /> : <RecipientFields programme={prog} ofTranche={kind === "payments"} />}
          <Button type="submit" loading={begin.isPending}>
            {t("source.next")}
          </Button>
        </form>
      </Card>
    </Page>
  );
}

function FamilyFields() {
  const t = useTranslations("imports.source");
  return (
    <div className={classes.fields}>
      <NativeSelect name="source" label={t("dataset")} data={SOURCES.map((value) => ({ value, label: value === "OTHER" ? t("other") : value }))} />
      <TextInput name="asOf" type="date" label={t("asOf")} description={t("asOfHint")} required withAsterisk={false} inputWrapperOrder={["label", "input", "description"]} />
    </div>
  );
}
