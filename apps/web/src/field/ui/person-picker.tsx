import type { FieldMember } from "@sinergi/domain/fieldwork/field-snapshot";
import { ageOn, type Day } from "@sinergi/domain/time/day";
import { useTranslations } from "use-intl";
import { BigChoice } from "#field/ui/choice";

const NOBODY = "none";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly members: readonly FieldMember[];
  readonly today: Day;
  /** Id of the member; null: nobody named, undefined: not answered. */
  readonly value: string | null | undefined;
  readonly onChange: (personId: string | null) => void;
  /** Words of the last row, which names no member; none where a member must be chosen. */
  readonly otherwise?: string;
}

/** Members of the family by name, with what tells two of them apart. */
export function PersonPicker({ label, hint, members, today, value, onChange, otherwise }: Props) {
  const describe = useMemberWords(today);
  const options = members.map((member) => ({ value: member.id, label: member.name, hint: describe(member) }));
  const all = otherwise === undefined ? options : [...options, { value: NOBODY, label: otherwise }];
  return <BigChoice label={label} hint={hint} options={all} value={value === undefined ? null : (value ?? NOBODY)} onChange={(id) => onChange(id === NOBODY ? null : id)} />;
}

/** "Kepala keluarga · 41 tahun · perempuan" */
export function useMemberWords(today: Day): (member: FieldMember) => string {
  const t = useTranslations("fieldKit");
  return (member) =>
    [
      member.isHead ? t("head") : null,
      member.birthDate === null ? null : t("years", { years: ageOn(member.birthDate, today) }),
      member.sex === null ? null : t(member.sex === "P" ? "female" : "male"),
    ].filter((word) => word !== null).join(" · ");
}
