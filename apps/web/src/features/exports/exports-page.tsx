import { NativeSelect, TextInput } from "@mantine/core";
import { APPROVAL_STATES } from "@sinergi/domain/access/second-person";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { RequestTable } from "#features/exports/request-table";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { pageOf } from "#urls/codes";
import { approvalStateIn, exportOrderIn } from "#urls/exports.url";

const route = getRouteApi("/frame/data/ekspor");

/** Lists too long for one person: what was asked for, what waits for a second one, what may be fetched. */
export function ExportsPage() {
  const t = useTranslations("exportRequests");
  const approvals = useTranslations("approvals");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayApprove = useMay("lists.approve");
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const state = approvalStateIn(search);
  const query = useQuery(trpc.exports.requests.queryOptions({ text: asked || undefined, state, ...exportOrderIn(search), page: asked ? 1 : pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const choose = (keadaan: string | undefined) => void navigate({ search: (now) => ({ ...now, keadaan, hal: undefined }) });
  const badges = state === undefined ? [] : [{ key: "keadaan", text: approvals(`states.${state}`), remove: () => choose(undefined) }];
  return (
    <Page title={t("title")} intro={t(mayApprove ? "introApprover" : "intro")} badges={<FilterBadges badges={badges} clear={() => choose(undefined)} />}>
      <div className={choices.choices} data-screen-only>
        <TextInput className={choices.choice ?? ""} type="search" label={t("search")} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={80} autoComplete="off" />
        <NativeSelect
          className={choices.choice ?? ""} label={t("state")} value={state ?? ""} onChange={(event) => choose(event.currentTarget.value || undefined)}
          data={[{ value: "", label: t("all") }, ...APPROVAL_STATES.map((value) => ({ value, label: approvals(`states.${value}`) }))]}
        />
      </div>
      <Card title={t("list")} finding={query.data ? t("found", { count: query.data.total }) : null}>
        <Loaded query={query} height={320}>
          {(answer) => <RequestTable answer={answer} narrowed={state !== undefined || asked !== ""} />}
        </Loaded>
      </Card>
    </Page>
  );
}
