import type { FocusListAnswer, FocusReachAnswer } from "@sinergi/api/focus/focus.schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { InsideOutsideCard } from "#features/focus/inside-outside-card";
import { MatrixCard } from "#features/focus/matrix-card";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import classes from "./focus.module.css";

/** Whether programmes, money and field work really go to the villages of a list. */
export function ReachCards({ answer }: { readonly answer: FocusListAnswer }) {
  const query = useQuery(trpc.focus.reach.queryOptions({ id: answer.list.id }));
  if (answer.villages.length === 0) return null;
  return (
    <Loaded query={query} height={640}>
      {(reach) => (
        <>
          <MatrixCard reach={reach} />
          <InsideOutsideCard reach={reach} />
          <MoneyCard reach={reach} year={answer.list.year} />
        </>
      )}
    </Loaded>
  );
}

/** Money and field work; what is not there yet is said to be not there, never 0. */
function MoneyCard({ reach: { budget, poorInside, field }, year }: { readonly reach: FocusReachAnswer; readonly year: number }) {
  const t = useTranslations("focus.money");
  const formats = useFormats();
  const { regency } = useSession();
  const term = regency.terms.village.toLowerCase();
  const poorShare = poorInside.whole === 0 ? null : poorInside.inside / poorInside.whole;
  const finding = budget === null || budget.share === null ? null : t("finding", { share: formats.percent(budget.share), poor: formats.percent(poorShare), term });
  return (
    <Card title={t("title")} finding={finding} note={t("note", { term })} actions={<BringButton offer={() => ({ title: finding ?? t("title"), choices: [] })} />}>
      <dl className={classes.facts}>
        <div>
          <dt>{t("poor", { term })}</dt>
          <dd>
            {formats.percent(poorShare)} <small>{t("of", { part: formats.count(poorInside.inside), whole: formats.count(poorInside.whole) })}</small>
          </dd>
        </div>
        <div>
          <dt>{t("budget", { term })}</dt>
          <dd>
            {budget === null ? "–" : formats.percent(budget.share)} <small>{budget === null ? t("noPlan", { year }) : t("amounts", { focus: formats.rupiah(Math.round(budget.focusIdr)), placed: formats.rupiah(budget.placedIdr), unplaced: formats.rupiah(budget.unplacedIdr) })}</small>
          </dd>
        </div>
        <div>
          <dt>{t("field")}</dt>
          <dd>
            {field === null ? "–" : t("perFamily", { inside: formats.decimal(perFamily(field.inside)), outside: formats.decimal(perFamily(field.outside)) })}{" "}
            <small>{field === null ? t("noField") : t("fieldOf", { days: field.days, term, visits: formats.count(field.inside.visits), families: formats.count(field.inside.families), otherVisits: formats.count(field.outside.visits), otherFamilies: formats.count(field.outside.families) })}</small>
          </dd>
        </div>
      </dl>
    </Card>
  );
}

/** Visits a family; null where no family is assigned. */
function perFamily({ visits, families }: { readonly visits: number; readonly families: number }): number | null {
  return families === 0 ? null : visits / families;
}
