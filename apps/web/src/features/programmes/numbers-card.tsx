import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import type { FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { RangeBar } from "#charts/range-bar";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";
import classes from "./programmes.module.css";

/** Whom the programme should reach and reaches today; every number opens its families. */
export function NumbersCard({ detail }: { readonly detail: ProgrammeDetail }) {
  const t = useTranslations("programmes.numbers");
  const formats = useFormats();
  const query = useQuery(trpc.targeting.figures.queryOptions({}));
  const { code } = detail.standing.programme;
  const figures = query.data?.programmes.find((programme) => programme.code === code);
  const { dataset, on } = query.data?.snapshot ?? { dataset: null, on: detail.today };
  const finding = figures === undefined ? null : figures.eligible === 0 ? t("findingNone") : t("finding", { reached: formats.count(figures.recipientsEligible), eligible: formats.count(figures.eligible) });
  const link = figures && (
    <Link to="/analisis/sasaran" search={{ prog: code }}>
      {t("toTargeting")}
    </Link>
  );
  return (
    <Card title={t("title")} finding={finding} actions={link} note={dataset === null ? undefined : `${dataset.source} ${formats.day(dataset.asOf)} · ${formats.day(on)}`}>
      <Loaded query={query} height={120}>
        {(answer) => (figures ? <Numbers figures={figures} answer={answer} year={detail.year} /> : <EmptyState text={t(["GROUP", "AREA"].includes(detail.standing.programme.unit) ? "notCounted" : "notNow")} />)}
      </Loaded>
    </Card>
  );
}

function Numbers({ figures, answer, year }: { readonly figures: ProgrammeFigures; readonly answer: FiguresAnswer; readonly year: string }) {
  const t = useTranslations("programmes.numbers");
  const formats = useFormats();
  const { hasList } = useProgrammes();
  const { code, coverage } = figures;
  const listed = hasList(code, year);
  const numbers: readonly (readonly ["eligible" | "reached" | "missed" | "outside" | "unknown", number, MarkFilter])[] = [
    ["eligible", figures.eligible, { eligibility: ["yes"] }],
    ["reached", figures.recipientsEligible, { eligibility: ["yes"], receives: true }],
    ["missed", figures.missed, { eligibility: ["yes"], receives: false }],
    ["outside", figures.recipientsNotEligible, { eligibility: ["no"], receives: true }],
    ["unknown", figures.unknown, { eligibility: ["unknown"] }],
  ];
  if (answer.snapshot.dataset === null) return <EmptyState text={t("findingNone")} />;
  return (
    <>
      {!listed && <p className={classes.care}>{t("noList")}</p>}
      <dl className={classes.numbers}>
        <div>
          <dt>{t("coverage")}</dt>
          <dd>
            {formats.percent(coverage.value)}
            {coverage.value !== null && (
              <>
                <RangeBar value={coverage.value} low={coverage.low} high={coverage.high} structural={null} />
                <span className={classes.under}>{formats.bounds(coverage.low, coverage.high)}</span>
              </>
            )}
          </dd>
        </div>
        {numbers.map(([key, families, filter]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <FamilyLink filter={{ programme: code, ...filter }}>{formats.count(families)}</FamilyLink>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
