import type { MonthReportAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ReportActs } from "#features/fieldlogs/report-acts";
import { ReportFigures } from "#features/fieldlogs/report-figures";
import { StateMark } from "#features/fieldlogs/state-mark";
import { useFormats } from "#lib/i18n";
import { hasCode } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import own from "./fieldlogs.module.css";

const route = getRouteApi("/frame/pendampingan/laporan/$reportId");
const STATES = { SUBMITTED: ["waiting", "menunggu"], APPROVED: ["good", "disetujui"], RETURNED: ["refused", "dikembalikan"] } as const;

/** One monthly report as it was handed in: figures of that day, the writer's words, and what was said to it. */
export function MonthReportPage() {
  const t = useTranslations("fieldlogs.reports");
  const formats = useFormats();
  const { reportId } = route.useParams();
  const query = useQuery(trpc.monthReports.detail.queryOptions({ id: reportId }));
  const report = query.data;
  const back = (
    <Link to="/pendampingan/laporan" search={report === undefined ? {} : { bulan: report.month }}>
      {t("back")}
    </Link>
  );
  const missing = hasCode(query.error, "month_report_not_found") || hasCode(query.error, "BAD_REQUEST");
  return (
    <Page title={report === undefined ? t("one") : t("of", { name: report.userName, month: formats.month(report.month) })} intro={back}>
      {missing ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loaded query={query} height={520}>
          {(answer) => <Cards report={answer} />}
        </Loaded>
      )}
    </Page>
  );
}

function Cards({ report }: { readonly report: MonthReportAnswer }) {
  const t = useTranslations("fieldlogs.reports");
  const formats = useFormats();
  const { regency } = useSession();
  const [tone, key] = STATES[report.state];
  return (
    <>
      <Card title={t("standing")} finding={useReach(report)}>
        <dl className={classes.facts}>
          <div>
            <dt>{t("state")}</dt>
            <dd>
              <StateMark tone={tone}>{t(`states.${key}`)}</StateMark>
            </dd>
          </div>
          <div>
            <dt>{t("submitted")}</dt>
            <dd>{formats.moment(report.submittedAt, regency.timeZone)}</dd>
          </div>
          {report.decidedName !== null && (
            <div>
              <dt>{t("decidedBy")}</dt>
              <dd>{report.decidedName}</dd>
            </div>
          )}
          {report.decisionNote !== "" && (
            <div>
              <dt>{t("decisionNote")}</dt>
              <dd>{report.decisionNote}</dd>
            </div>
          )}
        </dl>
        <ReportActs report={report} />
      </Card>
      <Card title={t("figures")} note={t("figuresNote")}>
        <ReportFigures report={report} />
      </Card>
      <Card title={t("words")}>
        <p className={own.said}>{report.words === "" ? t("noWords") : report.words}</p>
      </Card>
    </>
  );
}

function useReach({ counts }: MonthReportAnswer): string {
  const t = useTranslations("fieldlogs.reports");
  const formats = useFormats();
  const { assigned, familiesMet } = counts;
  return assigned === null ? t("reachUnknown", { met: familiesMet }) : t("reach", { met: familiesMet, all: assigned, share: formats.percent(familiesMet / assigned) });
}
