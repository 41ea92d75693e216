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
import type { MemberSaid } from "#field/visits/visit-fields";

/** Somebody whom the registry does not know yet. */
const NEWCOMERS: readonly MemberChange[] = ["BORN", "MOVED_IN"];

interface Props {
  readonly said: MemberSaid;
  readonly isNew: boolean;
  readonly members: readonly FieldMember[];
  readonly today: Day;
  readonly onKeep: (said: MemberSaid) => void;
  readonly onDrop: () => void;
}

export function MemberChangeEditor({ said, isNew, members, today, onKeep, onDrop }: Props) {
  const t = useTranslations("fieldVisits");
  const [change, setChange] = useState<MemberChange | null>(isNew ? null : said.change);
  const [held, setHeld] = useState(said);
  const [told, setTold] = useState(false);
  const isNewcomer = change !== null && NEWCOMERS.includes(change);
  const named = isNewcomer || members.length === 0;
  const patch = (more: Partial<MemberSaid>) => setHeld({ ...held, ...more });
  const keep = () => {
    const name = held.name.trim();
    if (change === null || name === "") return setTold(true);
    onKeep({ ...held, change, name, personId: named ? null : held.personId });
  };
  return (
    <>
      {told ? <Banner tone="late" urgent title={t("members.incomplete")} /> : null}
      <BigChoice label={t("members.what")} columns={2} options={MEMBER_CHANGES.map((value) => ({ value, label: t(`changes.${value}`) }))} value={change} onChange={setChange} />
      {change === null ? null : named ? (
        <TextField label={t("members.name")} value={held.name} maxLength={120} onChange={(name) => patch({ name })} />
      ) : (
        <PersonPicker label={t("members.who")} members={members} today={today} value={held.personId ?? undefined} onChange={(personId) => patch({ personId, name: members.find(({ id }) => id === personId)?.name ?? "" })} />
      )}
      {change === null ? null : (
        <>
          <DayField label={t("members.since")} hint={t("members.sinceHint")} today={today} latest={today} quick={[0]} value={held.on} onChange={(on) => patch({ on })} />
          <TextField label={t("members.note")} hint={t(`changeHints.${change}`)} long value={held.note} onChange={(note) => patch({ note })} />
          <Button look="primary" wide onClick={keep}>{t("members.keep")}</Button>
        </>
      )}
      <Button wide onClick={onDrop}>{isNew ? t("members.cancel") : t("members.drop")}</Button>
    </>
  );
}
