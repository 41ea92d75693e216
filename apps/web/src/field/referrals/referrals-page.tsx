import type { FieldReferral } from "@sinergi/domain/fieldwork/field-snapshot";
import { NEEDS } from "@sinergi/domain/fieldwork/vocabulary";
import { isOpenReferral, REFERRAL_STATES, referralNumber, SECRETARIAT_OWNER } from "@sinergi/domain/referrals/vocabulary";
import { type Day, daysBetween } from "@sinergi/domain/time/day";
import { useTranslations } from "use-intl";
import { useField } from "#field/store/use-field";
import { useFieldNow } from "#field/ui/field-clock";
import { EmptyState, List, ListRow, Mark } from "#field/ui/list-row";
import { Screen, Section } from "#field/ui/screen";

const LONG_WAIT_DAYS = 30;

/** Needs he sent: to which office, since when, and its answer. */
export function ReferralsPage() {
  const t = useTranslations("fieldAction.referrals");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const all = snapshot?.referrals ?? [];
  const isOpen = ({ state }: FieldReferral) => REFERRAL_STATES.some((one) => one === state && isOpenReferral(one));
  const open = all.filter(isOpen).toSorted((a, b) => a.sentOn.localeCompare(b.sentOn));
  const closed = all.filter((one) => !isOpen(one)).toSorted((a, b) => (b.closedOn ?? "").localeCompare(a.closedOn ?? ""));
  return (
    <Screen title={t("title")} under={t("under")}>
      {all.length === 0 ? <EmptyState text={t("none")} /> : null}
      {open.length > 0 ? <Section title={t("open")} count={open.length}><List>{open.map((one) => <Referral key={one.id} referral={one} today={today} />)}</List></Section> : null}
      {closed.length > 0 ? <Section title={t("closed")} count={closed.length}><List>{closed.map((one) => <Referral key={one.id} referral={one} today={today} />)}</List></Section> : null}
    </Screen>
  );
}

function Referral({ referral, today }: { readonly referral: FieldReferral; readonly today: Day }) {
  const t = useTranslations("fieldAction");
  const { snapshot } = useField();
  const need = NEEDS.find((one) => one === referral.need);
  const state = REFERRAL_STATES.find((one) => one === referral.state);
  const waits = state !== undefined && isOpenReferral(state);
  const days = daysBetween(referral.sentOn, referral.closedOn ?? today);
  const owner = referral.owner === SECRETARIAT_OWNER ? t("referrals.secretariat") : referral.owner;
  const under = (
    <>
      {`${need === undefined ? referral.need : t(`needs.${need}`)} · ${owner} · ${referralNumber(referral.number)}`}
      {referral.answer === "" ? null : <span style={{ display: "block" }}>{t("referrals.answer", { answer: referral.answer })}</span>}
    </>
  );
  const right = <Mark tone={waits && days >= LONG_WAIT_DAYS ? "late" : "plain"}>{waits ? t("referrals.waits", { days }) : state === undefined ? referral.state : t(`referrals.states.${state}`)}</Mark>;
  const carried = snapshot?.families.some(({ id }) => id === referral.familyId) ?? false;
  return <ListRow title={referral.headName === "" ? t("referrals.nameless") : referral.headName} under={under} right={right} {...(carried ? { href: `/keluarga/${referral.familyId}` } : {})} />;
}
