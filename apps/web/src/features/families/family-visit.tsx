import type { VisitsOfFamilyAnswer } from "@sinergi/api/visits/visits.schema";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import classes from "./family-visits.module.css";

type Visit = VisitsOfFamilyAnswer["visits"][number];

/** One visit: what was found, told and seen, and how it stands now. */
export function FamilyVisit({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("familyVisits");
  const words = useTranslations("visitWords");
  const formats = useFormats();
  const gone = visit.isVoided || visit.amendedBy !== null;
  return (
    <li className={gone ? classes.gone : undefined}>
      <p className={classes.head}>
        <strong>{t("head", { day: formats.day(visit.onDay), kind: words(`kinds.${visit.kind}`), outcome: words(`outcomes.${visit.outcome}`) })}</strong>
        <span>{t("by", { name: visit.userName, received: formats.day(visit.receivedOn) })}</span>
      </p>
      {visit.isVoided ? <p className={classes.care}>{t("voided", { reason: visit.voidReason })}</p> : visit.amendedBy === null ? null : <p className={classes.care}>{t("amended")}</p>}
      {visit.flags.length === 0 ? null : <p className={classes.care}>{formats.list(visit.flags.map((flag) => words(`flags.${flag}`)))}</p>}
      <Details visit={visit} />
      <Photos photos={visit.photos} />
    </li>
  );
}

function Details({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("familyVisits");
  const words = useTranslations("visitWords");
  const formats = useFormats();
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t("aid"), useAidWords(visit)],
    [t("needs"), visit.needs.map(({ need, note }) => joined(words(`needs.${need}`), note)).join("; ")],
    [t("conditions"), useConditionWords(visit)],
    [t("members"), visit.members.map((one) => joined(one.name, words(`changes.${one.change}`), one.on === null ? "" : formats.day(one.on), one.note)).join("; ")],
    [t("business"), visit.business === null ? "" : joined(words(`businesses.${visit.business.type}`), visit.business.capitalIdr === null ? "" : formats.rupiah(visit.business.capitalIdr), visit.business.skill)],
    [t("notes"), visit.notes],
    [t("followUp"), visit.followUpOn === null ? "" : joined(formats.day(visit.followUpOn), visit.followUpNote)],
  ];
  const said = lines.filter(([, text]) => text !== "");
  if (said.length === 0) return null;
  return (
    <dl className={classes.details}>
      {said.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");

function useAidWords({ aid }: Visit): string {
  const t = useTranslations("familyVisits");
  const words = useTranslations("visitWords");
  const formats = useFormats();
  const programmes = useProgrammes();
  return aid
    .map((one) => joined(`${programmes.nameOf(one.programme)} ${one.period}: ${t(one.received ? "received" : "notReceived")}`, one.amountIdr === null ? "" : formats.rupiah(one.amountIdr), one.problem === "NONE" ? "" : words(`problems.${one.problem}`), one.note))
    .join("; ");
}

function useConditionWords({ conditions }: Visit): string {
  const words = useTranslations("visitWords");
  const formats = useFormats();
  if (conditions === null) return "";
  const { house, income, monthlyIncomeIdr, livestock } = conditions;
  return joined(
    house === null ? "" : words(`houses.${house}`),
    income === null ? "" : words(`incomes.${income}`),
    monthlyIncomeIdr === null ? "" : words("monthly", { amount: formats.rupiah(monthlyIncomeIdr) }),
    livestock.map(({ kind, count }) => words("herd", { animal: words(`animals.${kind}`), count: formats.count(count) })).join(", "),
  );
}

/** Photos that have come, and how many are still on the phone. */
function Photos({ photos }: Pick<Visit, "photos">) {
  const t = useTranslations("familyVisits");
  if (photos === null || photos.announced === 0) return null;
  const waiting = photos.announced - photos.ids.length;
  return (
    <div className={classes.photos}>
      {photos.ids.map((id, at) => (
        <a key={id} href={`/files/lapangan/foto/${id}`} target="_blank" rel="noreferrer">
          <img src={`/files/lapangan/foto/${id}`} alt={t("photo", { number: at + 1 })} loading="lazy" />
        </a>
      ))}
      {waiting > 0 ? <p className={classes.care}>{t("photosWaiting", { count: waiting })}</p> : null}
    </div>
  );
}
