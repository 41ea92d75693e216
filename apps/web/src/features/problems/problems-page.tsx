import type { ProblemOverview } from "@sinergi/api/problems/problems.schema";
import { PROBLEM_KINDS, type ProblemKind } from "@sinergi/domain/problems/problem-kinds";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import classes from "./problems.module.css";

/** Everything a person should look at, by kind: how much is open, how much is done, what to do. */
export function ProblemsPage() {
  const t = useTranslations("problems");
  const query = useQuery(trpc.problems.overview.queryOptions());
  return (
    <Page title={t("title")} intro={t("intro")}>
      <Loaded query={query} height={480} waiting={t("waiting")}>
        {(overview) => <KindCards overview={overview} />}
      </Loaded>
    </Page>
  );
}

type KindCount = ProblemOverview["kinds"][number];

function KindCards({ overview }: { readonly overview: ProblemOverview }) {
  const t = useTranslations("problems");
  const found = PROBLEM_KINDS.flatMap((kind) => overview.kinds.find((one) => one.kind === kind) ?? []);
  const clear = PROBLEM_KINDS.filter((kind) => !overview.kinds.some((one) => one.kind === kind));
  return (
    <>
      <Card title={t("work")}>
        <ul className={classes.kinds}>
          {found.map((one) => (
            <KindItem key={one.kind} counts={one} />
          ))}
        </ul>
      </Card>
      <Elsewhere overview={overview} />
      {clear.length > 0 && <ClearKinds kinds={clear} />}
    </>
  );
}

function KindItem({ counts: { kind, open, decided, waiting } }: { readonly counts: KindCount }) {
  const t = useTranslations("problems");
  const formats = useFormats();
  return (
    <li className={classes.kind} data-kind={kind}>
      <h3 className={classes.name}>{t(`kinds.${kind}.name`)}</h3>
      <p className={classes.number}>
        <Link to="/data/masalah/$kind" params={{ kind }} className={links.link}>
          {t("open", { shown: formats.count(open), count: open })}
        </Link>
      </p>
      <p className={classes.todo}>{t(`kinds.${kind}.todo`)}</p>
      {decided > 0 && (
        <p className={classes.faint}>
          <Link to="/data/masalah/$kind" params={{ kind }} search={{ keadaan: "putus" }} className={links.link}>
            {t("decidedCount", { shown: formats.count(decided), count: decided })}
          </Link>
          {waiting > 0 && ` · ${t("waiting", { shown: formats.count(waiting), count: waiting })}`}
        </p>
      )}
    </li>
  );
}

/** Problems that have a screen of their own: one place for each. */
function Elsewhere({ overview: { unlisted, withoutAid } }: { readonly overview: ProblemOverview }) {
  const t = useTranslations("problems");
  const formats = useFormats();
  return (
    <Card title={t("elsewhere")}>
      <ul className={classes.kinds}>
        {unlisted !== null && (
          <li className={classes.kind}>
            <h3 className={classes.name}>{t("unlisted")}</h3>
            <p className={classes.number}>
              <Link to="/data/tak-terdata" className={links.link}>
                {t("recipients", { shown: formats.count(unlisted), count: unlisted })}
              </Link>
            </p>
            <p className={classes.todo}>{t("unlistedTodo")}</p>
          </li>
        )}
        <li className={classes.kind}>
          <h3 className={classes.name}>{t("withoutAid")}</h3>
          <p className={classes.number}>
            <Link to="/analisis/keluarga" search={{ desil: "1-4", terima: "tidak" }} className={links.link}>
              {t("families", { shown: formats.count(withoutAid), count: withoutAid })}
            </Link>
          </p>
          <p className={classes.todo}>{t("withoutAidTodo")}</p>
        </li>
      </ul>
    </Card>
  );
}

function ClearKinds({ kinds }: { readonly kinds: readonly ProblemKind[] }) {
  const t = useTranslations("problems");
  const formats = useFormats();
  return (
    <Card title={t("clear")} note={t("clearNote")}>
      <p>{formats.list(kinds.map((kind) => t(`kinds.${kind}.name`)))}</p>
    </Card>
  );
}
