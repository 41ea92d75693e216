import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ProposalItem } from "#features/programmes/proposal-item";
import { TakeProposals } from "#features/programmes/take-proposals";
import { orderAsked, wholeList } from "#lib/list-page";
import { queryClient } from "#lib/query-client";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { Pager } from "#ui/pager";
import { SearchWords } from "#ui/search-words";
import { PROPOSAL_ORDERS, type ProposalsSearch } from "#urls/programmes.url";
import classes from "./programmes.module.css";

interface ProposalsCardProps {
  /** Of one programme; else of all the reader may see. */
  readonly code?: string;
  readonly onlyWaiting?: boolean;
  /** What the address of the page says of this card. */
  readonly search: ProposalsSearch;
  readonly narrow: (change: Partial<ProposalsSearch>) => void;
}

/** Changes that organisations propose of their own programmes, with what they would move. Nothing where there are none. */
export function ProposalsCard({ code, onlyWaiting = false, search: { usul, usulUrut }, narrow }: ProposalsCardProps) {
  const t = useTranslations("programmes.proposals");
  const [page, setPage] = useState(1);
  const { sort, descending } = orderAsked(usulUrut, ["at", "name", "agency"] as const);
  const asked = { code, state: onlyWaiting ? ("PENDING" as const) : undefined, text: usul, sort: sort ?? ("waiting" as const), descending };
  const query = useQuery(trpc.programmes.proposals.queryOptions({ ...asked, page }, { placeholderData: keepPreviousData }));
  if (!query.data || (query.data.total === 0 && usul === undefined)) return null;
  const { rows, total, pageSize } = query.data;
  const waiting = onlyWaiting ? total : rows.filter(({ state }) => state === "PENDING").length;
  const load = async () => (await queryClient.fetchQuery(trpc.programmes.proposals.queryOptions({ ...asked, ...wholeList(total) }))).rows;
  const change = (part: Partial<ProposalsSearch>) => {
    setPage(1);
    narrow(part);
  };
  return (
    <Card title={t("title")} finding={waiting === 0 ? null : t("waiting", { count: waiting })} actions={<TakeProposals count={total} load={load} />}>
      {(total > 1 || usul !== undefined) && (
        <div className={choices.choices} data-screen-only>
          <SearchWords label={t("search")} words={usul} look={(words) => change({ usul: words })} />
          <NativeSelect
            className={choices.choice ?? ""} label={t("order")} value={usulUrut ?? ""} onChange={(event) => change({ usulUrut: PROPOSAL_ORDERS.find((order) => order === event.currentTarget.value) })}
            data={[{ value: "", label: t("orders.waiting") }, ...PROPOSAL_ORDERS.map((order) => ({ value: order, label: t(`orders.${order}`) }))]}
          />
        </div>
      )}
      {total === 0 && <EmptyState text={t("noneForFilter")} />}
      <ul className={classes.history}>
        {rows.map((proposal) => (
          <ProposalItem key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      <Pager page={query.data.page} pageSize={pageSize} total={total} go={setPage} />
    </Card>
  );
}
