import type { UnlistedPage as UnlistedAnswer } from "@sinergi/api/programmes/enrolments.schema";
import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { UnlistedRow } from "#features/unlisted/unlisted-row";
import { useDecide } from "#features/unlisted/use-decide";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import classes from "./unlisted.module.css";

const route = getRouteApi("/frame/data/tak-terdata");
/** Rows on one page of the server's answer. */
const PAGE_SIZE = 25;

/** Recipients that match no family, for a person to decide. */
export function UnlistedPage() {
  const t = useTranslations("unlisted");
  const programmes = useProgrammes();
  const { prog, hal } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(trpc.enrolments.unlisted.queryOptions({ programme: prog, page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro")}>
      <div className={choices.choices} data-screen-only>
        <NativeSelect
          label={t("programme")}
          value={prog ?? ""}
          onChange={(event) => void navigate({ search: { prog: event.currentTarget.value || undefined } })}
          data={[{ value: "", label: t("all") }, ...programmes.all.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </div>
      <Card title={t("list")}>
        <Loaded query={query} height={600}>
          {(answer) => <UnlistedList answer={answer} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function UnlistedList({ answer }: { readonly answer: UnlistedAnswer }) {
  const t = useTranslations("unlisted");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { accept, deciding } = useDecide();
  if (answer.total === 0) return <EmptyState text={t("none")} />;
  return (
    <>
      <p className={classes.count} aria-live="polite">
        {t("waiting", { shown: formats.count(answer.total), count: answer.total })}
      </p>
      <ul className={classes.rows}>
        {answer.rows.map((row) => (
          <UnlistedRow key={row.enrolmentId} row={row} accept={accept} busy={deciding === row.enrolmentId} />
        ))}
      </ul>
      <Pager page={answer.page} pageSize={PAGE_SIZE} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}
