import { NativeSelect, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./follow-up.module.css";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly group: string;
  readonly items: readonly Option[];
}

interface PickManyProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly change: (chosen: string[]) => void;
  readonly options: readonly (Option | OptionGroup)[];
}

/** Several of a known list: picked one by one, each removable by itself. */
export function PickMany({ label, chosen, change, options }: PickManyProps) {
  const t = useTranslations("followUp.form");
  const flat = options.flatMap((option) => ("items" in option ? option.items : [option]));
  const left = (items: readonly Option[]) => items.filter(({ value }) => !chosen.includes(value));
  const data = options.map((option) => ("items" in option ? { group: option.group, items: left(option.items) } : option)).filter((option) => "items" in option || !chosen.includes(option.value));
  const nameOf = (code: string) => flat.find(({ value }) => value === code)?.label ?? code;
  return (
    <div>
      <NativeSelect label={label} value="" onChange={(event) => event.currentTarget.value !== "" && change([...chosen, event.currentTarget.value])} data={[{ value: "", label: t("add") }, ...data]} />
      {chosen.length > 0 && (
        <ul className={classes.chips} aria-label={label}>
          {chosen.map((code) => (
            <li key={code} className={classes.chip}>
              {nameOf(code)}
              <UnstyledButton className={classes.chipRemove ?? ""} onClick={() => change(chosen.filter((one) => one !== code))} aria-label={t("remove", { name: nameOf(code) })}>
                <IconX size={14} aria-hidden />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
