import { NativeSelect, Radio, TextInput } from "@mantine/core";
import { TRANCHES } from "@sinergi/domain/payments/tranche";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
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
  const [year] = useState(() => String(new Date().getFullYear()));
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          key={programmes.all.length}
          name="programme"
          label={t("programme")}
          defaultValue={programme ?? ""}
          data={[{ value: "", label: t("choose") }, ...offered.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <TextInput name="period" label={t("period")} inputMode="numeric" maxLength={4} defaultValue={year} required withAsterisk={false} />
        {ofTranche && <NativeSelect name="tranche" label={t("tranche")} data={TRANCHES.map((tranche) => ({ value: String(tranche), label: t(`tranches.${tranche}`) }))} />}
      </div>
      <Radio.Group name="add" label={t(ofTranche ? "addLabelTranche" : "addLabel")} defaultValue="replace">
        <Radio value="replace" label={t("replace")} mt={8} />
        <Radio value="add" label={t("add")} mt={8} />
      </Radio.Group>
    </>
  );
}
