import type { FieldMember } from "@sinergi/domain/fieldwork/field-snapshot";
import { MEMBER_CHANGES, type MemberChange } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#field/ui/banner";
import { Button } from "#field/ui/button";
import { BigChoice } from "#field/ui/choice";
import { PersonPicker } from "#field/ui/person-picker";
import { DayField, TextField } from "#field/ui/typed";
import type { MemberSaid, MemberWriting } from "#field/visits/visit-fields";

/** Somebody whom the registry does not know yet. */
const NEWCOMERS: readonly MemberChange[] = ["BORN", "MOVED_IN"];

interface Props {
  readonly writing: MemberWriting;
  readonly isNew: boolean;
  readonly members: readonly FieldMember[];
  readonly today: Day;
  readonly onChange: (writing: MemberWriting) => void;
  readonly onKeep: (said: MemberSaid) => void;
  readonly onDrop: () => void;
}

export function MemberChangeEditor({ writing, isNew, members, today, onChange, onKeep, onDrop }: Props) {
  const t = useTranslations("fieldVisits");
  const [told, setTold] = useState(false);
  const { change } = writing;
  const named = members.length === 0 || (change !== null && NEWCOMERS.includes(change));
  const patch = (more: Partial<MemberWriting>) => onChange({ ...writing, ...more });
  const keep = () => {
    const name = writing.name.trim();
    if (change === null || name === "") return setTold(true);
    onKeep({ ...writing, change, name, personId: named ? null : writing.personId });
  };
  return (
    <>
      {told ? <Banner tone="late" urgent title={t("members.incomplete")} /> : null}
      <BigChoice label={t("members.what")} columns={2} options={MEMBER_CHANGES.map((value) => ({ value, label: t(`changes.${value}`) }))} value={change} onChange={(next) => patch({ change: next, ...(NEWCOMERS.includes(next) === named ? {} : { name: "", personId: null }) })} />
      {change === null ? null : named ? (
        <TextField label={t("members.name")} value={writing.name} maxLength={120} onChange={(name) => patch({ name })} />
      ) : (
        <PersonPicker label={t("members.who")} members={members} today={today} value={writing.personId ?? undefined} onChange={(personId) => patch({ personId, name: members.find(({ id }) => id === personId)?.name ?? "" })} />
      )}
      {change === null ? null : (
        <>
          <DayField label={t("members.since")} hint={t("members.sinceHint")} today={today} latest={today} quick={[0]} value={writing.on} onChange={(on) => patch({ on })} />
          <TextField label={t("members.note")} hint={t(`changeHints.${change}`)} long value={writing.note} onChange={(note) => patch({ note })} />
          <Button look="primary" wide onClick={keep}>{t("members.keep")}</Button>
        </>
      )}
      <Button wide onClick={onDrop}>{isNew ? t("members.cancel") : t("members.drop")}</Button>
    </>
  );
}
