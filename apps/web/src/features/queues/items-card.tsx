import type { QueueDetail, WorkItemAnswer } from "@sinergi/api/queues/queues.schema";
import { Button, NativeSelect } from "@mantine/core";
import { WORK_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { findItems, NOBODY } from "#features/queues/find-queues";
import { useQueueActs } from "#features/queues/use-queue-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useMay } from "#lib/session";
import forms from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Pager } from "#ui/pager";
import { useUndoNotice } from "#ui/use-undo-notice";
import { ITEM_KEYS, wordIn, type WorkQueueSearch } from "#urls/assignments.url";
import classes from "./queues.module.css";

const route = getRouteApi("/frame/pendampingan/tugas/$queueId");
const PAGE = 50;

/** The families of a list with what came of each; what is open can be taken back, what was taken back dealt again. */
export function ItemsCard({ detail }: { readonly detail: QueueDetail }) {
  const t = useTranslations("queues.items");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const rows = findItems(detail, search);
  const badges = useBadges(detail);
  const at = Math.min(page, Math.max(1, Math.ceil(rows.length / PAGE)));
  return (
    <Card title={t("title")} finding={t("found", { families: formats.count(rows.length) })} actions={<TakeAll detail={detail} rows={rows} />}>
      <div className={classes.stack}>
        <FilterBadges badges={badges} clear={() => void navigate({ search: {}, resetScroll: false })} />
        <Choices detail={detail} />
        {rows.length === 0 ? <EmptyState text={t("none")} /> : <ItemTable detail={detail} rows={rows.slice((at - 1) * PAGE, at * PAGE)} />}
      </div>
      <Pager page={at} pageSize={PAGE} total={rows.length} go={setPage} />
    </Card>
  );
}

function Choices({ detail }: { readonly detail: QueueDetail }) {
  const t = useTranslations("queues.items");
  const words = useTranslations("queues.outcomeWords");
  const all = useTranslations("filters")("all");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<WorkQueueSearch>) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
  const people = detail.shares.map(({ userId, name }) => ({ value: userId ?? NOBODY, label: userId === null ? t("nobody") : name === "" ? userId : name }));
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect className={choices.choice ?? ""} label={t("state")} value={search.keadaan ?? ""} onChange={(event) => narrow({ keadaan: ITEM_KEYS.find((key) => key === event.currentTarget.value) })} data={[{ value: "", label: all }, ...ITEM_KEYS.map((value) => ({ value, label: t(`stateKeys.${value}`) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("outcome")} value={search.hasil ?? ""} onChange={(event) => narrow({ hasil: event.currentTarget.value || undefined })} data={[{ value: "", label: all }, ...WORK_OUTCOMES.map((value) => ({ value, label: words(value) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("facilitator")} value={search.pendamping ?? ""} onChange={(event) => narrow({ pendamping: event.currentTarget.value || undefined })} data={[{ value: "", label: all }, ...people]} />
      {detail.still && <NativeSelect className={choices.choice ?? ""} label={t("still")} value={search.masih ?? ""} onChange={(event) => narrow({ masih: event.currentTarget.value === "ya" ? "ya" : undefined })} data={[{ value: "", label: all }, { value: "ya", label: t("onlyStill") }]} />}
    </div>
  );
}

function useBadges(detail: QueueDetail) {
  const t = useTranslations("queues.items");
  const outcomes = useTranslations("queues.outcomeWords");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = {
    keadaan: (text: string) => t(`stateKeys.${wordIn(ITEM_KEYS, text) ?? "buka"}`),
    hasil: (text: string) => {
      const outcome = WORK_OUTCOMES.find((one) => one === text);
      return outcome === undefined ? text : outcomes(outcome);
    },
    pendamping: (text: string) => (text === NOBODY ? t("nobody") : detail.shares.find(({ userId }) => userId === text)?.name || text),
    masih: () => t("onlyStill"),
  };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const value = search[key];
    return value === undefined ? [] : [{ key, text: words[key](value), remove: () => void navigate({ search: (now) => ({ ...now, [key]: undefined }), resetScroll: false }) }];
  });
}

/** Taking back everything open that is shown: one press, and back by another. */
function TakeAll({ detail: { queue }, rows }: { readonly detail: QueueDetail; readonly rows: readonly WorkItemAnswer[] }) {
  const t = useTranslations("queues.items");
  const formats = useFormats();
  const { takeBack, dealAgain } = useQueueActs();
  const notice = useUndoNotice();
  const open = rows.filter(({ state }) => state === "OPEN").map(({ id }) => id);
  const taken = rows.filter(({ state }) => state === "TAKEN_BACK").map(({ id }) => id);
  if (!useMay("queues.deal") || queue.closedOn !== null) return null;
  const act = (itemIds: string[]) => ({ opId: newOperationId(), id: queue.id, itemIds });
  return (
    <>
      {open.length > 0 && (
        <Button size="sm" variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(act(open), { onError: notice.failed, onSuccess: ({ families }) => notice.done(t("takenNotice", { families: formats.count(families) }), () => dealAgain.mutate(act(open), { onError: notice.failed })) })}>
          {t("takeAll", { families: formats.count(open.length) })}
        </Button>
      )}
      {open.length === 0 && taken.length > 0 && (
        <Button size="sm" variant="default" loading={dealAgain.isPending} onClick={() => dealAgain.mutate(act(taken), { onError: notice.failed })}>
          {t("dealAgainAll", { families: formats.count(taken.length) })}
        </Button>
      )}
    </>
  );
}

function ItemTable({ detail: { stillIds, still, queue }, rows }: { readonly detail: QueueDetail; readonly rows: readonly WorkItemAnswer[] }) {
  const t = useTranslations("queues.items");
  const words = useTranslations("queues.outcomeWords");
  const formats = useFormats();
  const there = new Set(stillIds);
  const mayDeal = useMay("queues.deal") && queue.closedOn === null;
  const columns: readonly Column<WorkItemAnswer>[] = [
    {
      key: "head", header: t("family"),
      cell: (row) => (
        <>
          <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }}>
            {row.headName === "" ? t("gone") : row.headName}
          </Link>
          <span className={forms.under}>{[row.village, row.noKk].filter((part) => part !== null && part !== "").join(" · ")}</span>
        </>
      ),
    },
    { key: "decile", header: t("decile"), numeric: true, cell: (row) => formats.count(row.decile) },
    { key: "user", header: t("facilitator"), cell: (row) => (row.userId === null ? t("nobody") : row.userName === null || row.userName === "" ? row.userId : row.userName) },
    {
      key: "outcome", header: t("outcome"),
      cell: (row) => (
        <>
          {row.outcome === null ? t(row.state === "OPEN" ? "waiting" : "taken") : words(row.outcome)}
          {row.answeredOn !== null && <span className={forms.under}>{[formats.day(row.answeredOn), row.note].filter((part) => part !== "").join(" · ")}</span>}
        </>
      ),
    },
    ...(still === null ? [] : [{ key: "still", header: t("still"), cell: (row: WorkItemAnswer) => t(there.has(row.id) ? "yes" : "no") }]),
    ...(mayDeal ? [{ key: "act", header: t("act"), cell: (row: WorkItemAnswer) => <OneAct row={row} queueId={queue.id} /> }] : []),
  ];
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function OneAct({ row, queueId }: { readonly row: WorkItemAnswer; readonly queueId: string }) {
  const t = useTranslations("queues.items");
  const { takeBack, dealAgain } = useQueueActs();
  const notice = useUndoNotice();
  if (row.state === "ANSWERED") return null;
  const act = { opId: newOperationId(), id: queueId, itemIds: [row.id] };
  return (
    <Button size="compact-md" variant="default" onClick={() => (row.state === "OPEN" ? takeBack : dealAgain).mutate(act, { onError: notice.failed })}>
      {t(row.state === "OPEN" ? "takeBack" : "dealAgain")}
    </Button>
  );
}
