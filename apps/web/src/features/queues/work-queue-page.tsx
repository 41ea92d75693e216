import type { QueueDetail } from "@sinergi/api/queues/queues.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ItemsCard } from "#features/queues/items-card";
import { OutcomesCard } from "#features/queues/outcomes-card";
import { SharesCard } from "#features/queues/shares-card";
import { useQueueActs } from "#features/queues/use-queue-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { hasCode } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { AssignForm } from "#ui/assign-form";
import { Card } from "#ui/card";
import { Dialog } from "#ui/dialog";
import { ErrorState } from "#ui/error-state";
import { ListFileButton } from "#ui/list-file-button";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { useUndoNotice } from "#ui/use-undo-notice";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/pendampingan/tugas/$queueId");

/** One list: an outcome per family, who still has how many, and how the list shrinks. */
export function WorkQueuePage() {
  const t = useTranslations("queues");
  const { queueId } = route.useParams();
  const query = useQuery(trpc.queues.detail.queryOptions({ id: queueId }));
  const back = (
    <Link to="/pendampingan/tugas" search={{}}>
      {t("back")}
    </Link>
  );
  if (hasCode(query.error, "queue_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={query.data?.queue.title ?? t("one")} intro={back} actions={query.data && <Acts detail={query.data} />}>
      <Loaded query={query} height={560}>
        {(detail) => (
          <>
            <Standing detail={detail} />
            <SharesCard detail={detail} />
            <OutcomesCard detail={detail} />
            <ItemsCard detail={detail} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ detail: { queue, filter, now, still } }: { readonly detail: QueueDetail }) {
  const t = useTranslations("queues");
  const formats = useFormats();
  const all = queue.answered + queue.open;
  const facts = [
    [t("numberHeader"), t("number", { number: queue.number })], [t("dealt"), `${formats.day(queue.dealtOn)}, ${queue.dealtName}`], [t("due"), queue.dueOn === null ? "–" : `${formats.day(queue.dueOn)}${queue.overdue ? ` (${t("overdue")})` : ""}`],
    [t("state"), queue.closedOn === null ? t("states.open") : t("closedOn", { day: formats.day(queue.closedOn) })],
  ] as const;
  return (
    <Card title={queue.task} finding={t("finding", { answered: formats.count(queue.answered), all: formats.count(all), open: formats.count(queue.open) })}>
      <dl className={forms.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t("then")}</dt>
          <dd>{t("familiesCount", { families: formats.count(queue.total) })}</dd>
        </div>
        <div>
          <dt>{t("now")}</dt>
          <dd>
            {now === null ? "–" : <FamilyLink filter={filter}>{t("familiesCount", { families: formats.count(now) })}</FamilyLink>}
            {still && <span className={forms.under}>{t("still", { answered: formats.count(still.answered), open: formats.count(still.open) })}</span>}
            {now === null && <span className={forms.under}>{t("nowUnknown")}</span>}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function Acts({ detail }: { readonly detail: QueueDetail }) {
  const t = useTranslations("queues");
  const mayDeal = useMay("queues.deal");
  const mayAssign = useMay("assignments.write");
  const [assigning, setAssigning] = useState(false);
  const { queue, items } = detail;
  const { close, reopen } = useQueueActs();
  const notice = useUndoNotice();
  const act = () => ({ opId: newOperationId(), id: queue.id });
  const nobodys = items.filter(({ state, userId }) => state === "OPEN" && userId === null).map(({ familyId }) => familyId);
  return (
    <>
      <ListFileButton what={{ kind: "queue", id: queue.id }} name={`daftar-kerja-${queue.number}`} />
      {mayDeal && queue.closedOn !== null && (
        <Button size="sm" loading={reopen.isPending} onClick={() => reopen.mutate(act(), { onError: notice.failed })}>
          {t("reopen")}
        </Button>
      )}
      {mayDeal && queue.closedOn === null && (
        <Button size="sm" variant="default" loading={close.isPending} onClick={() => close.mutate(act(), { onError: notice.failed, onSuccess: () => notice.done(t("closedNotice"), () => reopen.mutate(act(), { onError: notice.failed })) })}>
          {t("close")}
        </Button>
      )}
      {mayAssign && queue.closedOn === null && nobodys.length > 0 && (
        <Button size="sm" onClick={() => setAssigning(true)}>
          {t("assignThose")}
        </Button>
      )}
      <Dialog opened={assigning} onClose={() => setAssigning(false)} title={t("assignThose")}>
        {assigning && <AssignForm which={{ by: "HAND", familyIds: nobodys.slice(0, 500) }} done={() => setAssigning(false)} />}
      </Dialog>
    </>
  );
}
