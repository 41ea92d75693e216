import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import { PRESENCES } from "@sinergi/domain/fieldwork/vocabulary";
import { useLocale, useTranslations } from "use-intl";
import { Attendance, LetterKey } from "#field/sessions/attendance";
import { type Circle, circlesOf, countPresences, sessionBody, type SessionFields } from "#field/sessions/session-fields";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { DayField, NumberField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";
import { formatsFor } from "#lib/formats";

/** A P2K2 session: who met, about what, who came. One record with the whole list. */
export function SessionForm({ form, amends }: { readonly form: DraftForm<SessionFields>; readonly amends: string | undefined }) {
  const t = useTranslations("fieldLogs.session");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const circles = circlesOf(snapshot);
  const circle = circles.find(({ key }) => key === form.fields.circle) ?? null;
  const groups = [useCircleGroup(form, circles), useTopicGroup(form, snapshot), useAttendanceGroup(form, circle), useNotesGroup(form)];
  const finish = async () => {
    if (circle) await form.finish({ body: sessionBody(form.fields, circle, today), ...(amends === undefined ? {} : { amends }) });
  };
  return <FormFrame title={t("title")} {...(circle === null ? {} : { subject: circle.name })} groups={groups} form={form} onFinish={finish} home="/p2k2" />;
}

function useCircleGroup({ fields, set }: DraftForm<SessionFields>, circles: readonly Circle[]): FormGroup {
  const t = useTranslations("fieldLogs.session");
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const chosen = circles.find(({ key }) => key === fields.circle);
  return {
    name: "circle", title: t("groups.circle"), missing: chosen === undefined ? t("missing.circle") : fields.onDay === null ? t("missing.day") : null,
    answers: [{ label: t("circle"), value: chosen?.name ?? null }, { label: t("day"), value: fields.onDay && day(fields.onDay) }],
    body: (
      <>
        <DayField label={t("day")} today={today} latest={today} value={fields.onDay} onChange={(onDay) => set({ onDay })} />
        {circles.length === 0 ? <Banner tone="care" title={t("noFamilies")} /> : null}
        <BigChoice
          label={t("circle")}
          options={circles.map(({ key, name, groupId, families }) => ({ value: key, label: name, hint: t(groupId === null ? "villageHint" : "groupHint", { count: families.length }) }))}
          value={fields.circle}
          onChange={(circle) => set(circle === fields.circle ? {} : { circle, presences: {} })}
        />
      </>
    ),
  };
}

function useTopicGroup({ fields, set }: DraftForm<SessionFields>, snapshot: FieldSnapshot | null): FormGroup {
  const t = useTranslations("fieldLogs.session");
  const modules = snapshot?.modules ?? [];
  const module = modules.find(({ code }) => code === fields.module);
  const known = module?.topics.find((topic) => topic === fields.topic);
  return {
    name: "topic", title: t("groups.topic"), missing: fields.module === null ? t("missing.module") : null,
    answers: [{ label: t("module"), value: module ? `${module.code} ${module.name}` : fields.module }, { label: t("topic"), value: fields.topic === "" ? null : fields.topic }],
    body: (
      <>
        <BigChoice label={t("module")} options={modules.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} value={fields.module} onChange={(code) => set(code === fields.module ? {} : { module: code, topic: "" })} />
        {module && module.topics.length > 0 ? <BigChoice label={t("topic")} options={module.topics.map((topic) => ({ value: topic, label: topic }))} value={known ?? null} onChange={(topic) => set({ topic })} /> : null}
        {module ? <TextField label={t("otherTopic")} maxLength={200} value={known === undefined ? fields.topic : ""} onChange={(topic) => set({ topic })} /> : null}
      </>
    ),
  };
}

function useAttendanceGroup({ fields, set }: DraftForm<SessionFields>, circle: Circle | null): FormGroup {
  const t = useTranslations("fieldLogs.session");
  const families = circle?.families ?? [];
  const counts = countPresences(fields.presences, families);
  return {
    name: "attendance", title: t("groups.attendance"), missing: counts.OPEN > 0 ? t("missing.attendance", { count: counts.OPEN }) : null,
    answers: PRESENCES.filter((one) => counts[one] > 0).map((one) => ({ label: t(`presences.${one}`), value: t("families", { count: counts[one] }) })),
    body: (
      <>
        <LetterKey />
        <Attendance families={families} presences={fields.presences} change={(presences) => set({ presences })} />
      </>
    ),
  };
}

function useNotesGroup({ fields, set }: DraftForm<SessionFields>): FormGroup {
  const t = useTranslations("fieldLogs.session");
  return {
    name: "notes", title: t("groups.notes"),
    answers: [{ label: t("minutes"), value: fields.minutes === null ? null : t("minutesOf", { count: fields.minutes }) }, { label: t("notes"), value: fields.notes.trim() === "" ? null : fields.notes }],
    body: (
      <>
        <NumberField label={t("minutes")} unit={t("minuteUnit")} most={1_440} value={fields.minutes} onChange={(minutes) => set({ minutes: minutes === 0 ? null : minutes })} />
        <TextField label={t("notes")} long maxLength={2_000} value={fields.notes} onChange={(notes) => set({ notes })} />
      </>
    ),
  };
}
