import type { CaseDetail } from "@sinergi/api/fieldwork/cases.schema";
import { caseNumber } from "@sinergi/domain/fieldwork/vocabulary";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CaseActs } from "#features/fieldlogs/case-acts";
import { CasePeople } from "#features/fieldlogs/case-people";
import { CaseStateMark, RestrictedMark } from "#features/fieldlogs/case-table";
import { FamilyLink } from "#features/fieldlogs/family-link";
import { usePlaces } from "#lib/areas";
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

const route = getRouteApi("/frame/pendampingan/kasus/$caseId");

/** One case: what it is about, who may see it, and every line with who and when. */
export function CasePage() {
  const t = useTranslations("fieldlogs.cases");
  const { caseId } = route.useParams();
  const query = useQuery(trpc.cases.detail.queryOptions({ id: caseId }));
  const back = <Link to="/pendampingan/kasus">{t("back")}</Link>;
  const missing = hasCode(query.error, "case_not_found") || hasCode(query.error, "BAD_REQUEST");
  return (
    <Page title={query.data === undefined ? t("one") : `${t("one")} ${caseNumber(query.data.case.number)}`} intro={back}>
      {missing ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loaded query={query} height={480}>
          {(detail) => (
            <>
              <CaseFacts detail={detail} />
              {detail.case.restricted && <CasePeople detail={detail} />}
              <CaseHistory detail={detail} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function CaseFacts({ detail }: { readonly detail: CaseDetail }) {
  const t = useTranslations("fieldlogs.cases");
  const categories = useTranslations("fieldlogs.categories");
  const formats = useFormats();
  const places = usePlaces();
  const it = detail.case;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("family"), <FamilyLink key="family" familyId={it.familyId} name={it.headName} />],
    ...(it.personName === null ? [] : [[t("person"), it.personName] as const]),
    [t("village"), places.nameOf(it.villageCode)],
    [t("state"), <CaseStateMark key="state" state={it.state} />],
    [t("opened"), formats.day(it.openedOn)],
    [t("facilitator"), it.userName],
    ...(it.closedOn === null ? [] : [[t("closedOn"), formats.day(it.closedOn)] as const]),
  ];
  return (
    <Card title={t("about")} finding={categories(it.category)}>
      {it.restricted && <RestrictedMark />}
      <p className={own.text}>{it.text}</p>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CaseActs detail={detail} />
    </Card>
  );
}

function CaseHistory({ detail: { notes } }: { readonly detail: CaseDetail }) {
  const t = useTranslations("fieldlogs.cases");
  const formats = useFormats();
  const { regency } = useSession();
  return (
    <Card title={t("history")}>
      <ol className={own.steps}>
        {notes.toReversed().map((note) => (
          <li key={note.id}>
            <strong>{t(`acts.${note.act}`)}</strong>
            {note.text !== "" && <p className={own.said}>{note.text}</p>}
            <span className={classes.under}>{[note.byName, formats.day(note.onDay), t("arrived", { moment: formats.moment(note.at, regency.timeZone) })].join(" · ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
