import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { VisitGroup } from "@sinergi/domain/fieldwork/visit-groups";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { programmeName } from "#field/families/programme-name";
import { useField } from "#field/store/use-field";
import type { Answer } from "#field/ui/form-frame";
import { formatsFor } from "#lib/formats";
import type { VisitFields } from "#field/visits/visit-fields";

/** The answers of each group as Periksa shows them. */
export function useVisitAnswers(fields: VisitFields, family: FieldFamily | null, photos: number): Readonly<Record<VisitGroup, readonly Answer[]>> {
  const t = useTranslations("fieldVisits");
  const { snapshot } = useField();
  const kit = useTranslations("fieldKit");
  const format = useFormatter();
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const yesNo = (value: boolean | null) => (value === null ? null : kit(value ? "yes" : "no"));
  const money = (value: number | null) => (value === null ? null : `Rp ${format.number(value)}`);
  const words = (text: string) => (text.trim() === "" ? null : text);
  const lines = (list: readonly string[]) => (list.length === 0 ? null : list.join("\n"));
  const joined = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== "").join(" · ");
  const person = (id: string | null) => family?.members.find((member) => member.id === id)?.name ?? null;
  return {
    purpose: [
      { label: t("purpose.kind"), value: fields.kind && t(`kinds.${fields.kind}`) },
      { label: t("purpose.day"), value: fields.onDay && joined(day(fields.onDay), fields.startedAt.replace(":", ".")) },
    ],
    outcome: [{ label: t("outcome.found"), value: fields.outcome && t(`outcomes.${fields.outcome}`) }],
    met: [
      { label: t("met.carer"), value: yesNo(fields.carerMet) },
      { label: t("met.person"), value: fields.metPersonId === undefined ? null : (person(fields.metPersonId) ?? t("met.other")) },
    ],
    conditions: [
      { label: t("conditions.house"), value: fields.house && t(`houses.${fields.house}`) },
      { label: t("conditions.income"), value: fields.income && t(`incomes.${fields.income}`) },
      { label: t("conditions.monthly"), value: money(fields.monthlyIncomeIdr) },
      { label: t("conditions.livestock"), value: lines(fields.livestock.map(({ kind, count }) => joined(t(`animals.${kind}`), count === null ? null : format.number(count)))) },
    ],
    members: [{ label: t("members.changed"), value: fields.membersChanged ? lines(fields.members.map((one) => joined(one.name, t(`changes.${one.change}`), one.on && day(one.on), one.note))) : yesNo(fields.membersChanged) }],
    aid: fields.aid.length === 0 ? [{ label: t("aid.received"), value: null }] : fields.aid.map((one) => ({
      label: `${programmeName(snapshot, one.programme)} ${one.period}`,
      value: joined(t(one.received ? "aid.yes" : "aid.no"), money(one.amountIdr), one.problem === "NONE" ? null : t(`problems.${one.problem}`), one.note),
    })),
    needs: [{ label: t("needs.which"), value: lines(fields.needs.map((one) => joined(t(`needWords.${one.need}`), person(one.personId), one.note))) }],
    business: [{ label: t("business.has"), value: fields.hasBusiness ? joined(kit("yes"), fields.business && t(`businesses.${fields.business}`), money(fields.capitalIdr), fields.skill) : yesNo(fields.hasBusiness) }],
    proof: [
      { label: t("proof.consent"), value: yesNo(fields.consent) },
      { label: t("proof.place"), value: fields.place && kit("placeFound", { metres: format.number(fields.place.accuracyM) }) },
      { label: t("proof.photos"), value: photos === 0 ? null : kit("photoCount", { count: photos, most: 3 }) },
    ],
    followUp: [
      { label: t("followUp.notes"), value: words(fields.notes) },
      { label: t("followUp.on"), value: fields.followUpOn && joined(day(fields.followUpOn), fields.followUpNote) },
      { label: t("followUp.minutes"), value: fields.minutes === null ? null : `${format.number(fields.minutes)} ${t("followUp.minutesUnit")}` },
    ],
  };
}
