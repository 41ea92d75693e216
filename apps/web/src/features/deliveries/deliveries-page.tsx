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
import { useNamed } from "#ui/search-name";
import { type DeliveriesSearch, viewIn } from "#urls/deliveries.url";
import "@mantine/core/styles/SegmentedControl.css";

const route = getRouteApi("/frame/pendampingan/kiriman");
const LIHAT = { waiting: undefined, decided: "selesai", devices: "perangkat" } as const;

/** What phones sent: what a person must decide, what was decided, and the phones themselves. */
export function DeliveriesPage() {
  const t = useTranslations("deliveries");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = viewIn(search);
  const named = useNamed(() => undefined);
  const badges = [...named.badges, ...useDeliveryBadges()];
  const look = (lihat: DeliveriesSearch["lihat"]) => {
    named.forget();
    void navigate({ search: { lihat } });
  };
  const clear = () => look(search.lihat);
  return (
    <Page title={t("title")} intro={t("intro")} actions={<ImportBackup />} badges={<FilterBadges badges={badges} clear={clear} />}>
      <SegmentedControl
        aria-label={t("view")}
        value={view}
        onChange={(chosen) => look(LIHAT[chosen as keyof typeof LIHAT])}
        data={[{ value: "waiting", label: t("waitingTab") }, { value: "decided", label: t("decidedTab") }, { value: "devices", label: t("devicesTab") }]}
        data-screen-only
      />
      {view === "devices" ? <DevicesCard /> : <DeliveryList decided={view === "decided"} named={named} badges={badges} clear={clear} />}
      {search.buka !== undefined && <DeliveryDialog id={search.buka} close={() => void navigate({ search: (now) => ({ ...now, buka: undefined }), resetScroll: false })} />}
    </Page>
  );
}
