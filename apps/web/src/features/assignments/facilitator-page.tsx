import type { FacilitatorDetail } from "@sinergi/api/assignments/assignments.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActsCard } from "#features/assignments/acts-card";
import { FacilitatorForm } from "#features/assignments/facilitator-form";
import { nameOf, visitedOf } from "#features/assignments/find-facilitators";
import { OwnedFamilies } from "#features/assignments/owned-families";
import { UnsentMark } from "#features/assignments/unsent-mark";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { hasCode } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { AssignForm } from "#ui/assign-form";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/pendampingan/pendamping/orang/$userId");

/** One facilitator: what he has, what has come in of it, and every act that gave to or took from him. */
export function FacilitatorPage() {
  const t = useTranslations("assignments");
  const { userId } = route.useParams();
  const query = useQuery(trpc.assignments.facilitator.queryOptions({ userId }));
  const back = (
    <Link to="/pendampingan/pendamping" search={{}}>
      {t("back")}
    </Link>
  );
  if (hasCode(query.error, "facilitator_not_found")) {
    return (
      <Page title={t("one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={query.data ? nameOf(query.data.facilitator) : t("one")} intro={back} actions={query.data && <HandOver detail={query.data} />}>
      <Loaded query={query} height={560}>
        {(detail) => (
          <>
            <Facts detail={detail} />
            <Villages detail={detail} />
            <OwnedFamilies detail={detail} />
            <ActsCard acts={detail.acts} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function HandOver({ detail }: { readonly detail: FacilitatorDetail }) {
  const t = useTranslations("assignments");
  const [open, setOpen] = useState(false);
  const { userId, families } = detail.facilitator;
  if (!useMay("assignments.write")) return null;
  return (
    <>
      <Button size="sm" disabled={families === 0} onClick={() => setOpen(true)}>
        {t("handOverAll")}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t("handOverTitle", { name: nameOf(detail.facilitator) })}>
        {open && <AssignForm which={{ by: "FACILITATOR", userId, area: null }} notUserId={userId} mayEnd done={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function Facts({ detail: { facilitator, norm } }: { readonly detail: FacilitatorDetail }) {
  const t = useTranslations("assignments");
  const formats = useFormats();
  const places = usePlaces();
  const mayWrite = useMay("assignments.write");
  const [editing, setEditing] = useState(false);
  const { families, visited, visits, load } = facilitator;
  const finding = t(`findings.${load}`, { families: formats.count(families), least: formats.count(norm.least), most: formats.count(norm.most) });
  const facts = [
    [t("facts.email"), facilitator.email], [t("facts.number"), facilitator.number], [t("facts.phone"), facilitator.phone],
    [t("facts.districts"), facilitator.districts.map(places.nameOf).join(", ")],
    [t("facts.active"), facilitator.revision === 0 ? "" : [formats.day(facilitator.activeFrom), facilitator.activeTo === null ? t("facts.open") : formats.day(facilitator.activeTo)].join(" – ")],
    [t("load.visited"), visitedOf(facilitator) === null ? "" : t("load.visitedOf", { visited: formats.count(visited), visits: formats.count(visits) })],
  ] as const;
  return (
    <Card title={t("facts.title")} finding={finding} actions={mayWrite && <Button variant="default" size="sm" onClick={() => setEditing(true)}>{t("edit")}</Button>}>
      <dl className={forms.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === "" ? "–" : value}</dd>
          </div>
        ))}
        <div>
          <dt>{t("load.sync")}</dt>
          <dd>
            <UnsentMark unsent={facilitator.unsent} lastSyncAt={facilitator.lastSyncAt} oldestAt={facilitator.oldestUnsentAt} />
          </dd>
        </div>
      </dl>
      <Dialog opened={editing} onClose={() => setEditing(false)} title={t("edit")}>
        {editing && <FacilitatorForm facilitator={facilitator} done={() => setEditing(false)} />}
      </Dialog>
    </Card>
  );
}

const FIRST = 8;

/** His families village by village, each of which can be handed over by itself. */
function Villages({ detail: { families, facilitator } }: { readonly detail: FacilitatorDetail }) {
  const t = useTranslations("assignments");
  const formats = useFormats();
  const mayWrite = useMay("assignments.write");
  const [whole, setWhole] = useState(false);
  const [handing, setHanding] = useState<{ readonly code: string; readonly name: string } | null>(null);
  const villages = [...Map.groupBy(families, ({ villageCode }) => villageCode)].map(([code, some]) => ({ code, name: some[0]?.village ?? code, district: some[0]?.district ?? "", families: some.length, ungrouped: some.filter(({ groupId }) => groupId === null).length })).toSorted((a, b) => b.families - a.families);
  const columns: readonly Column<(typeof villages)[number]>[] = [
    {
      key: "village", header: t("village"),
      cell: ({ code, name, district }) => (
        <>
          <Link to="/pendampingan/pendamping/orang/$userId" params={{ userId: facilitator.userId }} search={{ wil: code }} resetScroll={false}>
            {name}
          </Link>
          <span className={forms.under}>{district}</span>
        </>
      ),
    },
    { key: "families", header: t("load.families"), numeric: true, cell: (village) => formats.count(village.families) },
    { key: "ungrouped", header: t("noGroup"), numeric: true, cell: (village) => formats.count(village.ungrouped) },
    ...(mayWrite ? [{ key: "act", header: t("groups.act"), cell: (village: (typeof villages)[number]) => <Button variant="default" size="compact-md" aria-label={t("handOverOf", { name: village.name })} onClick={() => setHanding(village)}>{t("handOver")}</Button> }] : []),
  ];
  return (
    <Card title={t("villages", { villages: formats.count(villages.length) })}>
      {villages.length === 0 && <EmptyState text={t("noFamilies")} />}
      {villages.length > 0 && <DataTable caption={t("village")} columns={columns} rows={whole ? villages : villages.slice(0, FIRST)} rowKey={({ code }) => code} />}
      {villages.length > FIRST && !whole && (
        <div className={forms.spaced}>
          <Button variant="default" size="sm" onClick={() => setWhole(true)}>
            {t("allVillages", { villages: formats.count(villages.length) })}
          </Button>
        </div>
      )}
      <Dialog opened={handing !== null} onClose={() => setHanding(null)} title={t("handOverOf", { name: handing?.name ?? "" })}>
        {handing && <AssignForm which={{ by: "FACILITATOR", userId: facilitator.userId, area: handing.code }} notUserId={facilitator.userId} mayEnd done={() => setHanding(null)} />}
      </Dialog>
    </Card>
  );
}
