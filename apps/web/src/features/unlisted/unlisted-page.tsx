import type { UnlistedPage as UnlistedAnswer } from "@sinergi/api/programmes/enrolments.schema";
import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { UnlistedRow } from "#features/unlisted/unlisted-row";
import { useDecide } from "#features/unlisted/use-decide";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { ExportButton } from "#ui/export-button";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { SearchName, useNamed } from "#ui/search-name";
import { pageKey, pageOf } from "#urls/codes";
import { readSort } from "#urls/payments.url";
import classes from "./unlisted.module.css";

const route = getRouteApi("/frame/data/tak-terdata");
/** Rows on one page of the server's answer. */
const PAGE_SIZE = 25;
const SORTS = ["programme", "name", "village", "row"] as const;

/** Recipients that match no family, for a person to decide. */
export function UnlistedPage() {
  const t = useTranslations("unlisted");
  const programmes = useProgrammes();
  const places = usePlaces();
  const { prog, wil, urut, hal } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: { readonly prog?: string | undefined; readonly wil?: string | undefined; readonly urut?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }), resetScroll: false });
  const { named, look } = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const filter = { programme: prog, area: wil, text: named };
  const order = readSort(urut, SORTS, "programme");
  const query = useQuery(trpc.enrolments.unlisted.queryOptions({ filter, ...order, page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  const badges = [
    prog === undefined ? null : { key: "prog", text: programmes.nameOf(prog), remove: () => narrow({ prog: undefined }) },
    wil === undefined ? null : { key: "wil", text: places.nameOf(wil), remove: () => narrow({ wil: undefined }) },
  ].filter((badge) => badge !== null);
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={() => narrow({ prog: undefined, wil: undefined })} />} actions={<ExportButton what={{ kind: "unlistedRecipients", filter }} />}>
      <div className={choices.choices} data-screen-only>
        <NativeSelect
          className={choices.choice ?? ""} label={t("programme")} value={prog ?? ""} onChange={(event) => narrow({ prog: event.currentTarget.value || undefined })}
          data={[{ value: "", label: t("all") }, ...programmes.all.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <AreaChoice area={wil} choose={(area) => narrow({ wil: area })} />
        <SearchName label={t("search")} look={look} />
        <NativeSelect
          className={choices.choice ?? ""} label={t("order")} value={`${order.descending ? "-" : ""}${order.sort}`} onChange={(event) => narrow({ urut: event.currentTarget.value === "programme" ? undefined : event.currentTarget.value })}
          data={SORTS.flatMap((sort) => [{ value: sort, label: t(`orders.${sort}`) }, { value: `-${sort}`, label: t("downwards", { order: t(`orders.${sort}`) }) }])}
        />
      </div>
      <Card title={t("list")}>
        <Loaded query={query} height={600}>
          {(answer) => <UnlistedList answer={answer} narrowed={badges.length > 0 || named !== ""} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function UnlistedList({ answer, narrowed }: { readonly answer: UnlistedAnswer; readonly narrowed: boolean }) {
  const t = useTranslations("unlisted");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { accept, deciding } = useDecide();
  if (answer.total === 0) return <EmptyState text={t(narrowed ? "noneForFilter" : "none")} />;
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
