import { NEEDS, type Need } from "@sinergi/domain/fieldwork/vocabulary";
import { newId } from "@sinergi/offline/new-id";
import { useTranslations } from "use-intl";
import { MultiChoice } from "#field/ui/choice";
import { PersonPicker } from "#field/ui/person-picker";
import { Section } from "#field/ui/screen";
import { TextField } from "#field/ui/typed";
import type { NeedSaid } from "#field/visits/visit-fields";
import type { GroupProps } from "#field/visits/visit-group";

/** Needs that are mostly one person's. */
const OF_A_PERSON: readonly Need[] = ["KESEHATAN", "PENDIDIKAN", "DOKUMEN", "KETERAMPILAN"];

export function NeedsGroup({ fields, set, family, today }: GroupProps) {
  const t = useTranslations("fieldVisits");
  const choose = (needs: readonly Need[]) => set({ needs: needs.map((need) => fields.needs.find((one) => one.need === need) ?? { id: newId(), need, personId: null, note: "" }) });
  const patch = (need: Need, more: Partial<NeedSaid>) => set({ needs: fields.needs.map((one) => (one.need === need ? { ...one, ...more } : one)) });
  return (
    <>
      <MultiChoice label={t("needs.which")} hint={t("needs.whichHint")} columns={2} options={NEEDS.map((value) => ({ value, label: t(`needWords.${value}`) }))} values={fields.needs.map(({ need }) => need)} onChange={choose} />
      {fields.needs.map(({ need, personId, note }) => (
        <Section key={need} title={t(`needWords.${need}`)}>
          <TextField label={t("needs.note")} value={note} onChange={(words) => patch(need, { note: words })} />
          {family !== null && OF_A_PERSON.includes(need) ? <PersonPicker label={t("needs.person")} members={family.members} today={today} otherwise={t("needs.whole")} value={personId} onChange={(id) => patch(need, { personId: id })} /> : null}
        </Section>
      ))}
    </>
  );
}
