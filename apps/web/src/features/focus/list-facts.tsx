import type { FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { FOCUS_PARTS } from "@sinergi/domain/focus/vocabulary";
import { weightShares } from "@sinergi/targeting/area-score";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { StateMark } from "#features/focus/state-mark";
import { usePartWords } from "#features/focus/use-part-words";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import classes from "./focus.module.css";

/** What the list rests on: decree, who drew it up and who signed, figures, weights, and the digest of all that was signed. */
export function ListFacts({ answer: { list, settings, intact } }: { readonly answer: FocusListAnswer }) {
  const t = useTranslations("focus.list");
  const formats = useFormats();
  const words = usePartWords();
  const { regency } = useSession();
  const shares = weightShares(settings.weights);
  const day = list.snapshotRef.slice(0, 10);
  const facts = [
    { label: t("state"), value: <StateMark list={list} /> },
    { label: t("year"), value: list.year },
    { label: t("decree"), value: list.decreeNumber === null ? t("noDecree") : t("decreeOf", { number: list.decreeNumber, day: formats.day(list.decreeDate) }) },
    { label: t("drafted"), value: t("by", { name: list.draftedName, at: formats.moment(list.draftedAt, regency.timeZone) }) },
    { label: t("signed"), value: list.signedAt === null ? t("notSigned") : t("by", { name: list.signedName ?? "–", at: formats.moment(list.signedAt, regency.timeZone) }) },
    { label: t("figures"), value: <Link to="/perencanaan/lokus" search={{ tgl: list.snapshotRef }}>{t("figuresOf", { day: formats.day(day) })}</Link> },
    { label: t("weights"), value: FOCUS_PARTS.filter((part) => shares[part] > 0).map((part) => `${words.short(part)} ${formats.wholePercent(shares[part])}`).join(" · ") },
  ];
  return (
    <Card title={t("facts")} note={list.note === "" ? null : list.note}>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {list.digest !== null && (
        <p className={classes.digest} data-broken={intact === false || undefined}>
          {t(intact === false ? "broken" : "intact")} <code>{list.digest}</code>
        </p>
      )}
      {list.replaces !== null && (
        <p className={classes.faint}>
          <Link to="/perencanaan/lokus/$listId" params={{ listId: list.replaces }}>
            {t("replaces")}
          </Link>
        </p>
      )}
    </Card>
  );
}
