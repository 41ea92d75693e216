import { SegmentedControl } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DeliveryDialog } from "#features/deliveries/delivery-dialog";
import { DeliveryList } from "#features/deliveries/delivery-list";
import { DevicesCard } from "#features/deliveries/devices-card";
import { ImportBackup } from "#features/deliveries/import-backup";
import { useDeliveryBadges } from "#features/deliveries/use-delivery-badges";
import { FilterBadges } from "#ui/filter-badges";
import { Page } from "#ui/page";
import { viewIn } from "#urls/deliveries.url";
import "@mantine/core/styles/SegmentedControl.css";

const route = getRouteApi("/frame/pendampingan/kiriman");
const LIHAT = { waiting: undefined, decided: "selesai", devices: "perangkat" } as const;

/** What phones sent: what a person must decide, what was decided, and the phones themselves. */
export function DeliveriesPage() {
  const t = useTranslations("deliveries");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = viewIn(search);
  const badges = useDeliveryBadges();
  const clear = () => void navigate({ search: ({ lihat }) => ({ lihat }) });
  return (
    <Page title={t("title")} intro={t("intro")} actions={<ImportBackup />} badges={<FilterBadges badges={badges} clear={clear} />}>
      <SegmentedControl
        aria-label={t("view")}
        value={view}
        onChange={(chosen) => void navigate({ search: { lihat: LIHAT[chosen as keyof typeof LIHAT] } })}
        data={[{ value: "waiting", label: t("waitingTab") }, { value: "decided", label: t("decidedTab") }, { value: "devices", label: t("devicesTab") }]}
        data-screen-only
      />
      {view === "devices" ? <DevicesCard /> : <DeliveryList decided={view === "decided"} badges={badges} clear={clear} />}
      {search.buka !== undefined && <DeliveryDialog id={search.buka} close={() => void navigate({ search: (now) => ({ ...now, buka: undefined }), resetScroll: false })} />}
    </Page>
  );
}
