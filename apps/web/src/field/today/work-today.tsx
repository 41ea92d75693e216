import type { FieldWork } from "@sinergi/domain/fieldwork/field-snapshot";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useField } from "#field/store/use-field";
import { Button } from "#field/ui/button";
import { useFieldNow } from "#field/ui/field-clock";
import { List, ListRow, Mark } from "#field/ui/list-row";
import { Section } from "#field/ui/screen";
import { formatsFor } from "#lib/formats";

const SHOWN = 5;

/** Families of gap lists that were dealt to him, list by list; what lies answered on the phone is still here until the office has it. */
export function WorkToday() {
  const { snapshot } = useField();
  const queues = new Map<string, FieldWork[]>();
  for (const work of snapshot?.work ?? []) queues.set(work.queueId, [...(queues.get(work.queueId) ?? []), work]);
  return [...queues].map(([queueId, work]) => <OneQueue key={queueId} work={work} />);
}

function OneQueue({ work }: { readonly work: readonly FieldWork[] }) {
  const t = useTranslations("fieldToday");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const [shown, setShown] = useState(SHOWN);
  const familyOf = (id: string) => snapshot?.families.find((family) => family.id === id);
  return (
    <Section title={work[0]?.title ?? ""} count={t("workCount", { count: work.length })}>
      <List>
        {work.slice(0, shown).map((one) => {
          const family = familyOf(one.familyId);
          return (
            <ListRow
              key={one.id}
              href={`/tugas/${one.id}`}
              title={family?.headName ?? t("unknownFamily")}
              under={[family?.villageName, one.task].filter((word) => word !== undefined && word !== "").join(" · ")}
              right={one.dueOn === null ? undefined : <Mark tone={one.dueOn < today ? "late" : "plain"}>{day(one.dueOn)}</Mark>}
            />
          );
        })}
      </List>
      {work.length > shown ? <Button look="plain" onClick={() => setShown(work.length)}>{t("more", { count: work.length - shown })}</Button> : null}
    </Section>
  );
}
