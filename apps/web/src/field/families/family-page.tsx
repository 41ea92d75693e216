import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { useParams, useSearch } from "wouter";
import { useField } from "#field/store/use-field";
import { FamilyProfile } from "#field/families/family-profile";
import { FamilyRecords } from "#field/families/family-records";
import { DueMark } from "#field/families/family-row";
import { FamilyForms } from "#field/families/next-forms";
import { useFamilyStandings } from "#field/families/own-log";
import { ProfileForm } from "#field/families/profile-form";
import { UnknownFamily } from "#field/families/unknown-family";
import { Banner } from "#field/ui/banner";
import { useFieldNow } from "#field/ui/field-clock";
import { EmptyState, List, ListRow, Mark } from "#field/ui/list-row";
import { useMemberWords } from "#field/ui/person-picker";
import { Screen, Section } from "#field/ui/screen";
import styles from "#field/families/families.module.css";
import { programmeName } from "#field/families/programme-name";
import { formatsFor } from "#lib/formats";

export function FamilyPage() {
  const { familyId } = useParams<{ familyId: string }>();
  const { snapshot } = useField();
  const profileDraft = new URLSearchParams(useSearch()).get("profil");
  const family = snapshot?.families.find(({ id }) => id === familyId);
  if (!family) return <UnknownFamily />;
  return profileDraft === null ? <OneFamily family={family} /> : <ProfileForm key={profileDraft} family={family} draftId={profileDraft} />;
}

function OneFamily({ family }: { readonly family: FieldFamily }) {
  const t = useTranslations("fieldFamilies");
  const { today } = useFieldNow();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const standing = useFamilyStandings().find((one) => one.family.id === family.id);
  const members = useMemberWords(today);
  return (
    <Screen title={family.headName} under={[family.villageName, family.address].filter((word) => word !== "").join(" · ")}>
      <div className={styles.marks}>
        {standing ? <DueMark next={standing.next} today={today} /> : null}
        <Mark>{family.decile === null ? t("noDecile") : t("decile", { decile: family.decile })}</Mark>
        {standing?.next.lastOn == null ? null : <Mark>{t("last", { day: day(standing.next.lastOn) })}</Mark>}
      </div>
      {family.weakSignal ? <Banner>{t("weakSignal")}</Banner> : null}
      <FamilyForms familyId={family.id} />
      {family.openNeeds.length === 0 ? null : <OpenNeeds family={family} />}
      <Section title={t("members")} count={family.members.length}>
        <List>{family.members.map((member) => <ListRow key={member.id} title={member.name} under={members(member)} />)}</List>
      </Section>
      <Section title={t("aid")}>
        {family.aid.length === 0 ? <EmptyState text={t("noAid")} /> : <List>{family.aid.map((one) => <AidRow key={`${one.programme} ${one.period}`} aid={one} />)}</List>}
      </Section>
      <FamilyProfile family={family} />
      <FamilyRecords familyId={family.id} />
    </Screen>
  );
}

function OpenNeeds({ family }: { readonly family: FieldFamily }) {
  const t = useTranslations("fieldFamilies");
  const words = useTranslations("fieldVisits.needWords");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  return (
    <Section title={t("openNeeds")} count={family.openNeeds.length}>
      <List>{family.openNeeds.map(({ need, since }) => <ListRow key={need} title={words(need)} right={t("since", { day: day(since) })} />)}</List>
    </Section>
  );
}

function AidRow({ aid }: { readonly aid: FieldFamily["aid"][number] }) {
  const t = useTranslations("fieldFamilies");
  const format = useFormatter();
  const { snapshot } = useField();
  const name = programmeName(snapshot, aid.programme);
  return <ListRow title={name} under={aid.period} right={aid.trancheIdr === null ? undefined : t("tranche", { amount: format.number(aid.trancheIdr) })} />;
}
