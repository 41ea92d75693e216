import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { GROUND_CHECK_RESULTS, PROPOSAL_KINDS, PROPOSED_CHANGES, REMOVAL_REASONS } from "@sinergi/domain/updates/vocabulary";
import { useTranslations } from "use-intl";
import { bodyOfProposal, isNumberOdd, type ProposalFields } from "#field/proposals/proposal-fields";
import { useVillages } from "#field/proposals/use-villages";
import { BigChoice } from "#field/ui/choice";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import { PersonPicker } from "#field/ui/person-picker";
import { DayField, NumberField, TextField } from "#field/ui/typed";
import type { DraftForm } from "#field/ui/use-draft-form";

interface Props {
  readonly form: DraftForm<ProposalFields>;
  readonly family: FieldFamily | null;
  readonly familyId: string | null;
}

/** The groups that the chosen kind asks, then the day. */
export function ProposalForm({ form, family, familyId }: Props) {
  const t = useTranslations("fieldAction.proposal");
  const { fields } = form;
  const what = useWhatGroup(form, family);
  const who = useWhoGroup(form);
  const change = useChangeGroup(form, family);
  const why = useWhyGroup(form);
  const result = useResultGroup(form);
  const groups = fields.checkOf !== null ? [result] : fields.kind === "BARU" ? [what, who, why] : fields.kind === "UBAH" ? [what, change, why] : [what, why];
  const person = family?.members.find(({ id }) => id === fields.personId);
  const finish = () => form.finish({ body: bodyOfProposal(fields, { familyId, headName: family?.headName ?? null, villageCode: family?.villageCode ?? null, personName: person?.name ?? null }) });
  const subject = family?.headName ?? (fields.subject === "" ? undefined : fields.subject);
  return <FormFrame title={t(fields.checkOf === null ? "title" : "check")} {...(subject === undefined ? {} : { subject })} groups={groups} form={form} onFinish={finish} home="/usulan" />;
}

function useWhatGroup({ fields, set }: DraftForm<ProposalFields>, family: FieldFamily | null): FormGroup {
  const t = useTranslations("fieldAction");
  const kinds = PROPOSAL_KINDS.filter((kind) => (family === null ? kind === "BARU" : kind !== "BARU"));
  const options = kinds.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`proposal.kindHints.${value}`) }));
  return {
    name: "what", title: t("proposal.what"), hint: family === null ? t("proposal.whatNew") : undefined,
    body: <BigChoice label={t("proposal.kind")} options={options} value={fields.kind} onChange={(kind) => set({ kind })} />,
    answers: [{ label: t("proposal.kind"), value: fields.kind && t(`kinds.${fields.kind}`) }],
    missing: fields.kind === null ? t("proposal.missing.kind") : null,
  };
}

function useWhoGroup({ fields, set }: DraftForm<ProposalFields>): FormGroup {
  const t = useTranslations("fieldAction.proposal");
  const villages = useVillages();
  const village = villages.find(({ value }) => value === fields.villageCode);
  const odd = isNumberOdd(fields.nik) || isNumberOdd(fields.noKk);
  return {
    name: "who", title: t("who"), hint: t("whoHint"),
    body: (
      <>
        <TextField label={t("subject")} value={fields.subject} onChange={(subject) => set({ subject })} maxLength={120} />
        <BigChoice label={t("village")} options={villages} value={fields.villageCode} onChange={(villageCode) => set({ villageCode })} />
        <TextField label={t("address")} value={fields.address} onChange={(address) => set({ address })} maxLength={300} />
        <NumberField label={t("members")} value={fields.members} onChange={(members) => set({ members })} most={40} />
        <TextField label={t("nik")} hint={t("numberHint")} value={fields.nik} onChange={(nik) => set({ nik })} maxLength={24} inputMode="tel" />
        <TextField label={t("noKk")} value={fields.noKk} onChange={(noKk) => set({ noKk })} maxLength={24} inputMode="tel" />
      </>
    ),
    answers: [
      { label: t("subject"), value: fields.subject || null }, { label: t("village"), value: village?.label ?? null }, { label: t("address"), value: fields.address || null }, { label: t("members"), value: fields.members === null ? null : String(fields.members) },
      { label: t("nik"), value: fields.nik || null }, { label: t("noKk"), value: fields.noKk || null },
    ],
    missing: fields.subject.trim().length < 2 || village === undefined ? t("missing.who") : odd ? t("missing.number") : null,
  };
}

function useChangeGroup({ fields, set }: DraftForm<ProposalFields>, family: FieldFamily | null): FormGroup {
  const t = useTranslations("fieldAction");
  const { today } = useFieldNow();
  const person = family?.members.find(({ id }) => id === fields.personId);
  return {
    name: "change", title: t("proposal.change"),
    body: (
      <>
        <BigChoice label={t("proposal.changed")} columns={2} options={PROPOSED_CHANGES.map((value) => ({ value, label: t(`changes.${value}`) }))} value={fields.change} onChange={(change) => set({ change })} />
        <PersonPicker label={t("proposal.person")} members={family?.members ?? []} today={today} value={fields.personId} onChange={(personId) => set({ personId })} otherwise={t("proposal.wholeFamily")} />
        <TextField label={t("proposal.value")} hint={t("proposal.valueHint")} value={fields.value} onChange={(value) => set({ value })} maxLength={300} />
      </>
    ),
    answers: [
      { label: t("proposal.changed"), value: fields.change && t(`changes.${fields.change}`) }, { label: t("proposal.person"), value: person?.name ?? (fields.personId === null ? t("proposal.wholeFamily") : null) }, { label: t("proposal.value"), value: fields.value || null },
    ],
    missing: fields.change === null ? t("proposal.missing.change") : null,
  };
}

function useWhyGroup({ fields, set }: DraftForm<ProposalFields>): FormGroup {
  const t = useTranslations("fieldAction");
  const { today } = useFieldNow();
  const removes = fields.kind === "HAPUS";
  return {
    name: "why", title: t("proposal.why"),
    body: (
      <>
        {removes ? <BigChoice label={t("proposal.removal")} options={REMOVAL_REASONS.map((value) => ({ value, label: t(`removals.${value}`) }))} value={fields.removal} onChange={(removal) => set({ removal })} /> : null}
        <TextField label={t("proposal.reason")} long value={fields.reason} onChange={(reason) => set({ reason })} maxLength={1_000} />
        <DayField label={t("proposal.onDay")} value={fields.onDay} onChange={(onDay) => set({ onDay })} today={today} latest={today} />
      </>
    ),
    answers: [...(removes ? [{ label: t("proposal.removal"), value: fields.removal && t(`removals.${fields.removal}`) }] : []), { label: t("proposal.reason"), value: fields.reason || null }, { label: t("proposal.onDay"), value: fields.onDay }],
    missing: fields.onDay === null ? t("proposal.missing.day") : removes && fields.removal === null ? t("proposal.missing.removal") : null,
  };
}

function useResultGroup({ fields, set }: DraftForm<ProposalFields>): FormGroup {
  const t = useTranslations("fieldAction");
  const { today } = useFieldNow();
  return {
    name: "result", title: t("proposal.check"), hint: t("proposal.checkHint"),
    body: (
      <>
        <BigChoice label={t("proposal.result")} options={GROUND_CHECK_RESULTS.map((value) => ({ value, label: t(`checks.${value}`) }))} value={fields.result} onChange={(result) => set({ result })} />
        <TextField label={t("proposal.note")} long value={fields.reason} onChange={(reason) => set({ reason })} maxLength={1_000} />
        <DayField label={t("proposal.checkedOn")} value={fields.onDay} onChange={(onDay) => set({ onDay })} today={today} latest={today} />
      </>
    ),
    answers: [{ label: t("proposal.result"), value: fields.result && t(`checks.${fields.result}`) }, { label: t("proposal.note"), value: fields.reason || null }, { label: t("proposal.checkedOn"), value: fields.onDay }],
    missing: fields.result === null ? t("proposal.missing.result") : fields.onDay === null ? t("proposal.missing.day") : null,
  };
}
