import { mayConsent, visitGroups, type VisitGroup } from "@sinergi/domain/fieldwork/visit-groups";
import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFieldNow } from "#field/ui/field-clock";
import { FormFrame, type FormGroup } from "#field/ui/form-frame";
import type { DraftForm } from "#field/ui/use-draft-form";
import { AidGroup } from "#field/visits/aid-group";
import { BusinessGroup } from "#field/visits/business-group";
import { ConditionsGroup } from "#field/visits/conditions-group";
import { FollowUpGroup } from "#field/visits/follow-up-group";
import { MembersGroup } from "#field/visits/members-group";
import { MetGroup } from "#field/visits/met-group";
import { NeedsGroup } from "#field/visits/needs-group";
import { OutcomeGroup } from "#field/visits/outcome-group";
import { ProofGroup } from "#field/visits/proof-group";
import { PurposeGroup } from "#field/visits/purpose-group";
import { useVisitAnswers } from "#field/visits/use-visit-answers";
import { mayKeepProof, visitBody, type VisitFields } from "#field/visits/visit-fields";

interface Props {
  readonly form: DraftForm<VisitFields>;
  readonly familyId: string;
  readonly family: FieldFamily | null;
  /** The own visit this one puts right. */
  readonly amends: string | undefined;
  readonly next: ReactNode;
}

export function VisitForm({ form, familyId, family, amends, next }: Props) {
  const t = useTranslations("fieldVisits");
  const { today } = useFieldNow();
  const { fields, set, photos } = form;
  const answers = useVisitAnswers(fields, family, mayKeepProof(fields) ? photos.length : 0);
  const given = { fields, set, family, today };
  const bodies: Readonly<Record<VisitGroup, ReactNode>> = {
    purpose: <PurposeGroup {...given} />,
    outcome: <OutcomeGroup {...given} />,
    met: <MetGroup {...given} />,
    conditions: <ConditionsGroup {...given} />,
    members: <MembersGroup {...given} />,
    aid: <AidGroup {...given} />,
    needs: <NeedsGroup {...given} />,
    business: <BusinessGroup {...given} />,
    proof: <ProofGroup {...given} photos={photos} beforeCamera={form.saveNow} onPhotos={form.setPhotos} />,
    followUp: <FollowUpGroup {...given} />,
  };
  const missing: Readonly<Partial<Record<VisitGroup, string | null>>> = {
    purpose: fields.onDay === null ? t("missing.day") : fields.onDay > today ? t("missing.future") : null,
    outcome: fields.outcome === null ? t("missing.outcome") : null,
    met: fields.carerMet === null ? t("missing.carer") : null,
    members: fields.membersChanged === true && fields.writing !== null ? t("missing.writing") : null,
    proof: fields.outcome !== null && mayConsent(fields.outcome) && fields.consent === null ? t("missing.consent") : null,
  };
  const groups = visitGroups(fields.outcome).map((name): FormGroup => ({ name, title: t(`groups.${name}`), body: bodies[name], answers: answers[name], missing: missing[name] ?? null }));
  const finish = async () => {
    if (!mayKeepProof(fields) && photos.length > 0) await form.setPhotos([]);
    await form.finish({ body: visitBody(fields, { familyId, today }), ...(amends === undefined ? {} : { amends }) });
  };
  return <FormFrame title={t(amends === undefined ? "visit" : "visitAgain")} {...(family === null ? {} : { subject: family.headName })} groups={groups} form={form} onFinish={finish} home={`/keluarga/${familyId}`} next={next} />;
}
