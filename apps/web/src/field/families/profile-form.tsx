import { PROFILE_FIELDS, type FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOwnRecords } from "#field/families/own-log";
import { changesBetween, profileWith, type ProfileFields } from "#field/families/profile-changes";
import { DraftDoor } from "#field/ui/draft-door";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { TextField } from "#field/ui/typed";
import { type DraftForm, useDraftForm } from "#field/ui/use-draft-form";

const LONG: readonly string[] = ["landmark", "livestock"];

interface ProfileDraft {
  readonly before: ProfileFields;
  readonly baseVersion: number;
  readonly after: ProfileFields;
}

export function ProfileForm({ family, draftId }: { readonly family: FieldFamily; readonly draftId: string }) {
  const records = useOwnRecords();
  return records === null ? null : <Begun family={family} draftId={draftId} start={profileWith(family, records).profile} />;
}

function Begun({ family, draftId, start }: { readonly family: FieldFamily; readonly draftId: string; readonly start: ProfileFields }) {
  const t = useTranslations("fieldFamilies");
  // What it is a correction of stands from the beginning: the list on the phone may be renewed meanwhile.
  const [begun] = useState<ProfileDraft>(() => {
    const held = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, start[field]])) as unknown as ProfileFields;
    return { before: held, baseVersion: family.profile.version, after: held };
  });
  const opened = useDraftForm({ draftId, kind: "profile.corrected", familyId: family.id, title: t("profileOf", { name: family.headName }), start: begun, firstGroup: "profile" });
  return <DraftDoor opened={opened} home={`/keluarga/${family.id}`}>{(form) => <Asked form={form} family={family} />}</DraftDoor>;
}

function Asked({ form, family }: { readonly form: DraftForm<ProfileDraft>; readonly family: FieldFamily }) {
  const t = useTranslations("fieldFamilies");
  const { before, baseVersion, after } = form.fields;
  const changes = changesBetween(before, after);
  const changed = PROFILE_FIELDS.filter((field) => changes[field] !== undefined);
  const group: FormGroup = {
    name: "profile",
    title: t("profile"),
    hint: t("profileHint"),
    missing: changed.length === 0 ? t("nothingChanged") : null,
    answers: changed.map((field) => ({ label: t(`profileFields.${field}`), value: after[field].trim() === "" ? "–" : after[field] })),
    body: PROFILE_FIELDS.map((field) => (
      <TextField key={field} label={t(`profileFields.${field}`)} maxLength={200} long={LONG.includes(field)} inputMode={field === "phone" ? "tel" : "text"} value={after[field]} onChange={(text) => form.set({ after: { ...after, [field]: text } })} />
    )),
  };
  return <FormFrame title={t("changeProfile")} subject={family.headName} groups={[group]} form={form} home={`/keluarga/${family.id}`} onFinish={() => form.finish({ body: { changes, note: "" }, baseVersion })} />;
}
