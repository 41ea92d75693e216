import type { Draft } from "@sinergi/offline/field-store";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useField } from "#field/store/use-field";
import { clockOf, dayOfMoment, useFieldNow } from "#field/ui/field-clock";
import { draftHref } from "#field/ui/form-links";
import { List, ListRow } from "#field/ui/list-row";
import { Section } from "#field/ui/screen";
import { formatsFor } from "#lib/formats";

export function DraftsToContinue() {
  const t = useTranslations("fieldToday");
  const { store } = useField();
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let left = false;
    const read = () => void store.listDrafts().then((found) => !left && setDrafts(found), () => undefined);
    read();
    const stop = store.subscribe(read);
    return () => {
      left = true;
      stop();
    };
  }, [store]);
  if (drafts.length === 0) return null;
  const when = (draft: Draft) => {
    const on = dayOfMoment(draft.updatedAt);
    return on === today ? clockOf(draft.updatedAt) : `${day(on)} ${clockOf(draft.updatedAt)}`;
  };
  return (
    <Section title={t("drafts")} count={drafts.length}>
      <List>
        {drafts.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).map((draft) => (
          <ListRow key={draft.id} href={draftHref(draft)} title={t("continueDraft", { title: draft.title, when: when(draft) })} />
        ))}
      </List>
    </Section>
  );
}
