import { useTranslations } from "use-intl";
import { BigChoice } from "#field/ui/choice";

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** undefined: not answered; null: said that it is not known. */
  readonly value: boolean | null | undefined;
  readonly onChange: (value: boolean | null) => void;
  /** Offers "not known" as a third answer. */
  readonly withUnknown?: boolean;
}

const WORD_OF = { true: "yes", false: "no", null: "unknown" } as const;

export function YesNo({ label, hint, value, onChange, withUnknown = false }: Props) {
  const t = useTranslations("fieldKit");
  const options = [
    { value: "yes" as const, label: t("yes") },
    { value: "no" as const, label: t("no") },
    ...(withUnknown ? [{ value: "unknown" as const, label: t("unknown") }] : []),
  ];
  return (
    <BigChoice
      label={label}
      hint={hint}
      columns={withUnknown ? 3 : 2}
      options={options}
      value={value === undefined ? null : WORD_OF[`${value}`]}
      onChange={(word) => onChange(word === "unknown" ? null : word === "yes")}
    />
  );
}
