import { NativeSelect, Radio, TextInput } from "@mantine/core";
import { QUARTERS } from "@sinergi/domain/payments/tranche";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { YEAR } from "#features/imports/read-new-import";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { useTrancheWords } from "#lib/tranche-words";
import { trpc } from "#lib/trpc";
import classes from "./imports.module.css";

interface RecipientFieldsProps {
  readonly programme: string | undefined;
  /** A list of payments, which is of one tranche. */
  readonly ofTranche: boolean;
}

export function RecipientFields({ programme, ofTranche }: RecipientFieldsProps) {
  const t = useTranslations("imports.source");
  const programmes = useProgrammes();
  const { user } = useSession();
  const offered = programmes.all.filter(({ owner }) => user.agency === null || owner === user.agency.code);
  const [chosen, setChosen] = useState(programme ?? "");
  const [year, setYear] = useState(() => String(new Date().getFullYear()));
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          name="programme"
          label={t("programme")}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[{ value: "", label: t("choose") }, ...offered.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <TextInput name="period" label={t("period")} inputMode="numeric" maxLength={4} value={year} onChange={(event) => setYear(event.currentTarget.value)} required withAsterisk={false} />
        {ofTranche && <TrancheField programme={chosen} period={year.trim()} />}
      </div>
      <Radio.Group name="add" label={t(ofTranche ? "addLabelTranche" : "addLabel")} defaultValue="replace">
        <Radio value="replace" label={t("replace")} mt={8} />
        <Radio value="add" label={t("add")} mt={8} />
      </Radio.Group>
    </>
  );
}

/** The tranches of the programme's year: its own, or the quarters. */
function TrancheField({ programme, period }: { readonly programme: string; readonly period: string }) {
  const t = useTranslations("imports.source");
  const words = useTrancheWords();
  const query = useQuery(trpc.payments.tranches.queryOptions({ programme, period }, { enabled: programme !== "" && YEAR.test(period), placeholderData: keepPreviousData }));
  const tranches = query.data ?? QUARTERS;
  return <NativeSelect name="tranche" label={t("tranche")} data={tranches.map((tranche) => ({ value: String(tranche.number), label: words(tranche) }))} />;
}
