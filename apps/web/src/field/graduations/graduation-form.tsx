import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { GraduationProposed } from "@sinergi/domain/fieldwork/graduation-proposed.schema";
import { GRADUATION_REASONS, type GraduationReason } from "@sinergi/domain/fieldwork/graduation-reasons";
import { GRADUATION_KINDS, type GraduationKind } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { useLocale, useTranslations } from "use-intl";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { DayField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";
import { formatsFor } from "#lib/formats";

export interface GraduationFields {
  readonly kind: GraduationKind | null;
  readonly reason: GraduationReason | null;
  readonly note: string;
  readonly onDay: Day | null;
}

export function startGraduation(today: Day): GraduationFields {
  return { kind: null, reason: null, note: "", onDay: today };
}

interface GraduationFormProps {
  readonly form: DraftForm<GraduationFields>;
  readonly familyId: string;
  readonly family: FieldFamily | null;
}

/** A family that may leave PKH; a person in the office decides. */
export function GraduationForm({ form, familyId, family }: GraduationFormProps) {
  const t = useTranslations("fieldLogs.graduation");
  const { today } = useFieldNow();
  const { kind, reason, note, onDay } = form.fields;
  const groups = [useWhyGroup(form), useNoteGroup(form)];
  const finish = async () => {
    if (kind === null || reason === null) return;
    await form.finish<GraduationProposed>({ body: { familyId, kind, reason, note: note.trim(), onDay: onDay ?? today } });
  };
  return <FormFrame title={t("title")} {...(family === null ? {} : { subject: family.headName })} groups={groups} form={form} onFinish={finish} home={`/keluarga/${familyId}`} />;
}

function useWhyGroup({ fields, set }: DraftForm<GraduationFields>): FormGroup {
  const t = useTranslations("fieldLogs.graduation");
  const reasons: readonly GraduationReason[] = fields.kind === null ? [] : GRADUATION_REASONS[fields.kind];
  const choose = (kind: GraduationKind) => {
    const [first, ...others] = GRADUATION_REASONS[kind];
    set({ kind, reason: kind === fields.kind ? fields.reason : others.length === 0 ? first : null });
  };
  return {
    name: "why", title: t("groups.why"), missing: fields.kind === null ? t("missing.kind") : fields.reason === null ? t("missing.reason") : null,
    answers: [{ label: t("kind"), value: fields.kind && t(`kinds.${fields.kind}`) }, { label: t("reason"), value: fields.reason && t(`reasons.${fields.reason}`) }],
    body: (
      <>
        <BigChoice label={t("kind")} options={GRADUATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`kindHints.${value}`) }))} value={fields.kind} onChange={choose} />
        {reasons.length > 0 ? <BigChoice label={t("reason")} options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} value={fields.reason} onChange={(reason) => set({ reason })} /> : null}
      </>
    ),
  };
}

function useNoteGroup({ fields, set }: DraftForm<GraduationFields>): FormGroup {
  const t = useTranslations("fieldLogs.graduation");
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  return {
    name: "note", title: t("groups.note"), hint: t("noteHint"), missing: fields.onDay === null ? t("missing.day") : null,
    answers: [{ label: t("day"), value: fields.onDay && day(fields.onDay) }, { label: t("note"), value: fields.note.trim() === "" ? null : fields.note }],
    body: (
      <>
        <TextField label={t("note")} long maxLength={2_000} value={fields.note} onChange={(note) => set({ note })} />
        <DayField label={t("day")} today={today} latest={today} value={fields.onDay} onChange={(onDay) => set({ onDay })} />
      </>
    ),
  };
}
