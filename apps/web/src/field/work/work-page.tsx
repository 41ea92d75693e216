import type { WorkAnswered } from "@sinergi/domain/fieldwork/work.schema";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { newId } from "@sinergi/offline/new-id";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useParams, useSearch } from "wouter";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { ButtonLink } from "#field/ui/button";
import { DraftDoor } from "#field/ui/draft-door";
import { useFieldNow } from "#field/ui/field-clock";
import { amendHref } from "#field/ui/form-links";
import { EmptyState } from "#field/ui/list-row";
import { Screen } from "#field/ui/screen";
import { useDraftForm } from "#field/ui/use-draft-form";
import { findWork, type FoundWork, type WorkFields } from "#field/work/find-work";
import { WorkForm } from "#field/work/work-form";
import { formatsFor } from "#lib/formats";

/** One family of a list that was dealt out: what came of it. */
export function WorkPage() {
  const { workId } = useParams<{ workId: string }>();
  const amends = new URLSearchParams(useSearch()).get("amends");
  return <OneWork key={`${workId} ${amends ?? ""}`} id={workId} amends={amends} />;
}

function OneWork({ id, amends }: { readonly id: string; readonly amends: string | null }) {
  const { store, snapshot } = useField();
  const [found, setFound] = useState<FoundWork | null>(null);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const [drafts, records] = await Promise.all([store.listDrafts(), store.listRecords()]);
      // What was found once stays: a newer list must not close a form under the writer's hands.
      if (!left) setFound((before) => before ?? findWork({ id, amends, work: snapshot?.work ?? [], drafts, records, newId }));
    };
    if (snapshot !== null) void look();
    return () => {
      left = true;
    };
  }, [store, snapshot, id, amends]);
  if (found === null) return null;
  if (found.state === "GONE") return <Gone />;
  if (found.state === "ANSWERED") return <Answered record={found.record} />;
  return <OpenWork found={found} />;
}

function OpenWork({ found }: { readonly found: Extract<FoundWork, { readonly state: "FORM" }> }) {
  const t = useTranslations("fieldAction.work");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const { amended, draftId, familyId, itemId } = found;
  const family = snapshot?.families.find(({ id }) => id === familyId) ?? null;
  const [start] = useState<WorkFields>(() => {
    const before = amended === null ? null : (amended.body as WorkAnswered);
    return { itemId, outcome: before?.outcome ?? null, note: before?.note ?? "", onDay: before?.onDay ?? today, amends: amended?.id };
  });
  const opened = useDraftForm<WorkFields>({ draftId, kind: "work.answered", familyId, title: t("titleOf", { name: family?.headName ?? t("unknownName") }), start, firstGroup: "answer" });
  return <DraftDoor opened={opened} home="/">{(form) => <WorkForm form={form} family={family} work={snapshot?.work.find(({ id }) => id === itemId) ?? null} />}</DraftDoor>;
}

function Answered({ record }: { readonly record: KeptRecord }) {
  const t = useTranslations("fieldAction.work");
  const { snapshot } = useField();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const body = record.body as WorkAnswered;
  const family = snapshot?.families.find(({ id }) => id === record.familyId);
  return (
    <Screen title={t("title")} under={family?.headName ?? t("unknownName")}>
      <Banner tone="care" title={t("answered", { outcome: t(`outcomes.${body.outcome}`), day: day(body.onDay) })}>
        {body.note === "" ? null : <p>{body.note}</p>}
        <p>{t("answeredHint")}</p>
      </Banner>
      <ButtonLink href={amendHref("work.answered", { recordId: record.id, familyId: record.familyId })} wide>{t("change")}</ButtonLink>
      <ButtonLink href="/" look="primary" wide>{t("back")}</ButtonLink>
    </Screen>
  );
}

function Gone() {
  const t = useTranslations("fieldAction.work");
  return (
    <Screen title={t("title")}>
      <EmptyState text={t("gone")}>
        <ButtonLink href="/">{t("back")}</ButtonLink>
      </EmptyState>
    </Screen>
  );
}
