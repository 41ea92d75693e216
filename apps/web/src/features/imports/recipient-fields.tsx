import { NativeSelect, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import classes from "./imports.module.css";

export function RecipientFields({ programme }: { readonly programme: string | undefined }) {
  const t = useTranslations("imports.source");
  const programmes = useProgrammes();
  const [year] = useState(() => String(new Date().getFullYear()));
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          key={programmes.all.length}
          name="programme"
          label={t("programme")}
          defaultValue={programme ?? ""}
          data={[{ value: "", label: t("choose") }, ...programmes.all.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <TextInput name="period" label={t("period")} inputMode="numeric" maxLength={4} defaultValue={year} required withAsterisk={false} />
      </div>
      <Radio.Group name="add" label={t("addLabel")} defaultValue="replace">
        <Radio value="replace" label={t("replace")} mt={8} />
        <Radio value="add" label={t("add")} mt={8} />
      </Radio.Group>
    </>
  );
}
