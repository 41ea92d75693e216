import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Delivery } from "#features/deliveries/find-deliveries";
import { useDeliveryWords } from "#features/deliveries/use-delivery-words";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import under from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { deliveryOrder, nextDeliveryOrder } from "#urls/deliveries.url";

const route = getRouteApi("/frame/pendampingan/kiriman");

export function DeliveryTable({ rows, decided }: { readonly rows: readonly Delivery[]; readonly decided: boolean }) {
  const t = useTranslations("deliveries");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const order = deliveryOrder(search);
  const columns = useColumns(decided);
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextDeliveryOrder(order, key) }), resetScroll: false });
  return <DataTable caption={t(decided ? "decidedList" : "list")} columns={columns} rows={rows} rowKey={({ id }) => id} sorting={{ key: search.urut === undefined ? "" : order.sort, descending: order.descending, change }} chosen={search.buka} />;
}

function useColumns(decided: boolean): readonly Column<Delivery>[] {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const formats = useFormats();
  const { regency } = useSession();
  const shared: readonly Column<Delivery>[] = [
    { key: "why", header: t("why"), cell: (row) => <Why row={row} /> },
    { key: "kind", header: t("kind"), cell: ({ kind }) => words.kind(kind) },
    { key: "by", header: t("by"), sortable: true, cell: ({ userName, via }) => <Two first={userName} second={via === "BACKUP_FILE" ? t("viaFile") : null} /> },
    { key: "family", header: t("family"), sortable: true, cell: ({ headName, villageName }) => <Two first={headName ?? t("noFamily")} second={villageName} /> },
    { key: "came", header: t("came"), sortable: true, cell: ({ receivedAt, ageDays }) => <Two first={formats.moment(receivedAt, regency.timeZone)} second={decided ? null : t("days", { count: ageDays })} /> },
  ];
  const decision: Column<Delivery> = {
    key: "decision", header: t("decision"),
    cell: ({ decision: made, decidedName, note }) => <Two first={made === null ? "–" : t(`decided.${made}`)} second={[decidedName, note].filter((part) => part !== null && part !== "").join(" · ")} />,
  };
  return decided ? [...shared, decision] : shared;
}

function Why({ row: { id, code, photosWaiting, photosLost } }: { readonly row: Delivery }) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const navigate = route.useNavigate();
  const photos = [photosWaiting > 0 ? t("photosWaiting", { count: photosWaiting }) : null, photosLost > 0 ? t("photosLost", { count: photosLost }) : null].filter((part) => part !== null).join(", ");
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => void navigate({ search: (now) => ({ ...now, buka: id }), resetScroll: false })}>
        {words.code(code)}
      </Button>
      {photos !== "" && <span className={under.under}>{photos}</span>}
    </>
  );
}

function Two({ first, second }: { readonly first: string; readonly second: string | null }) {
  return (
    <>
      {first}
      {second !== null && second !== "" && <span className={under.under}>{second}</span>}
    </>
  );
}
