import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Device } from "#features/deliveries/device";
import { DeviceActs } from "#features/deliveries/device-acts";
import { useDeviceWords } from "#features/deliveries/use-device-words";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import under from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { TakeTable } from "#ui/take-table";
import own from "./deliveries.module.css";

const A_WEEK_DAYS = 7;

/** Phones as they last reported themselves, those that have waited longest first. */
export function DevicesCard() {
  const t = useTranslations("deliveries.devices");
  const query = useQuery(trpc.sync.devices.queryOptions());
  const { data } = query;
  const columns = useColumns();
  return (
    <Card title={t("list")} finding={data === undefined || data.rows.length === 0 ? null : t("finding", { seen: data.seenToday, owners: data.owners, pending: data.pending })} actions={<TakeDevices rows={data?.rows ?? []} />}>
      <Loaded query={query} height={320}>
        {({ rows }) => (rows.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ deviceId, userId }) => `${deviceId} ${userId}`} />)}
      </Loaded>
    </Card>
  );
}

function useColumns(): readonly Column<Device>[] {
  const t = useTranslations("deliveries.devices");
  const words = useDeviceWords();
  return [
    { key: "owner", header: t("owner"), cell: ({ userName, deviceId }) => <Two first={userName} second={`${deviceId.slice(0, 8)}…`} /> },
    { key: "seen", header: t("seen"), cell: (device) => words.seen(device) },
    { key: "pending", header: t("pending"), numeric: true, cell: ({ pending, pendingDays }) => <Two first={String(pending)} second={pendingDays === null ? null : t("pendingSince", { days: pendingDays })} late={(pendingDays ?? 0) > A_WEEK_DAYS} /> },
    { key: "missing", header: t("missing"), cell: (device) => words.missing(device) },
    { key: "clock", header: t("clock"), cell: (device) => words.clock(device) },
    { key: "storage", header: t("storage"), cell: (device) => words.storage(device) },
    { key: "state", header: t("state"), cell: (device) => <Two first={words.state(device)} second={device.appVersion} /> },
    { key: "act", header: t("act"), cell: (device) => <DeviceActs device={device} /> },
  ];
}

function Two({ first, second, late = false }: { readonly first: string; readonly second: string | null; readonly late?: boolean }) {
  return (
    <>
      <span className={late ? own.late : undefined}>{first}</span>
      {second !== null && <span className={under.under}>{second}</span>}
    </>
  );
}

function TakeDevices({ rows }: { readonly rows: readonly Device[] }) {
  const t = useTranslations("deliveries.devices");
  const words = useDeviceWords();
  const { regency } = useSession();
  return (
    <TakeTable<Device>
      name="sinergi-hp-pendamping"
      titles={[t("list"), regency.name]}
      rows={rows}
      columns={[
        { header: t("owner"), kind: "text", value: ({ userName }) => userName },
        { header: t("seen"), kind: "text", value: ({ lastSeenAt }) => lastSeenAt.slice(0, 16).replace("T", " ") },
        { header: t("pending"), kind: "number", value: ({ pending }) => pending },
        { header: t("missing"), kind: "text", value: words.missing },
        { header: t("clock"), kind: "text", value: words.clock },
        { header: t("storage"), kind: "text", value: words.storage },
        { header: t("app"), kind: "text", value: ({ appVersion }) => appVersion },
        { header: t("state"), kind: "text", value: words.state },
      ]}
    />
  );
}
