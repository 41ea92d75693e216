import type { UpdateAnswer, UpdatesAnswer } from "@sinergi/api/updates/updates.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChosenBar } from "#features/updates/chosen-bar";
import { proposalFilter, updateOrder } from "#features/updates/find-updates";
import { NewUpdate } from "#features/updates/new-update";
import { SiksCard } from "#features/updates/siks-card";
import { StagesCard } from "#features/updates/stages-card";
import { TakeUpdates } from "#features/updates/take-updates";
import { UpdateFilters } from "#features/updates/update-filters";
import { UpdateTable } from "#features/updates/update-table";
import { useUpdateBadges } from "#features/updates/use-update-badges";
import { wholeList } from "#lib/list-page";
import { queryClient } from "#lib/query-client";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { useNamed } from "#ui/search-name";
import { pageKey, pageOf } from "#urls/codes";
import own from "./updates.module.css";

const route = getRouteApi("/frame/usulan");

/** Proposals for the registry from draft to answer: where each stands, and the steps that many take at once. */
export function UpdatesPage() {
  const t = useTranslations("updates");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const mayWrite = useMay("updates.write");
  const maySend = useMay("updates.send");
  const mayObject = useMay("objections.read");
  const named = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const asked = { filter: proposalFilter(search, named.named), ...updateOrder(search) };
  const query = useQuery(trpc.updates.list.queryOptions({ ...asked, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const badges = [...named.badges, ...useUpdateBadges()];
  const clear = () => {
    named.forget();
    void navigate({ search: {} });
  };
  const total = query.data?.total ?? 0;
  const loadAll = async () => (await queryClient.fetchQuery(trpc.updates.list.queryOptions({ ...asked, ...wholeList(total) }))).rows;
  return (
    <Page
      title={t("title")}
      intro={
        <>
          {t("intro")} {mayObject && <Link to="/sanggahan">{t("toObjections")}</Link>}
        </>
      }
      badges={<FilterBadges badges={badges} clear={clear} />}
      actions={
        <>
          <TakeUpdates count={total} load={loadAll} badges={badges} />
          {mayWrite && <NewUpdate />}
        </>
      }
    >
      {query.data && <Cycle answer={query.data} />}
      <UpdateFilters field={named.field} look={named.look} />
      <Loaded query={query} height={560}>
        {(answer) => (
          <>
            <StagesCard answer={answer} badges={badges} />
            <Listed key={JSON.stringify(asked.filter)} answer={answer} narrowed={badges.length > 0} clear={clear} />
          </>
        )}
      </Loaded>
      {maySend && <SiksCard />}
    </Page>
  );
}

/** The days on which villages meet and operators enter: a calm hint, nothing is held back by it. */
function Cycle({ answer: { cycle, today } }: { readonly answer: UpdatesAnswer }) {
  const t = useTranslations("updates.cycle");
  const day = Number(today.slice(8));
  const runs = ({ from, to }: { readonly from: number; readonly to: number }) => day >= from && day <= to;
  const now = runs(cycle.entryDays) ? "entry" : runs(cycle.meetingDays) ? "meeting" : "none";
  return <p className={own.cycle}>{[t("days", { meetFrom: cycle.meetingDays.from, meetTo: cycle.meetingDays.to, entryFrom: cycle.entryDays.from, entryTo: cycle.entryDays.to }), t(`now.${now}`, { day })].join(" ")}</p>;
}

/** Choosing begins anew with another narrowing: nobody acts on what he no longer looks at. */
function Listed({ answer, narrowed, clear }: { readonly answer: UpdatesAnswer; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("updates");
  const navigate = route.useNavigate();
  // Rows and not their ids: what was chosen on another page is still chosen.
  const [picked, setPicked] = useState<ReadonlyMap<string, UpdateAnswer>>(new Map());
  const { rows, total, open, page, pageSize } = answer;
  const now = new Map(rows.map((row) => [row.id, row]));
  const chosen = [...picked.values()].map((row) => now.get(row.id) ?? row);
  return (
    <Card title={t("list")} finding={total === 0 ? null : t("found", { count: total, open })}>
      {chosen.length > 0 && <ChosenBar chosen={chosen} clear={() => setPicked(new Map())} />}
      {total === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <UpdateTable rows={rows} picked={picked} pick={setPicked} />
          <Pager page={page} pageSize={pageSize} total={total} go={(to) => void navigate({ search: (before) => ({ ...before, hal: pageKey(to) }) })} />
        </>
      )}
    </Card>
  );
}
