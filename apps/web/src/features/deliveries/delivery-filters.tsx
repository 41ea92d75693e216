import { NativeSelect, TextInput } from "@mantine/core";
import { RECORD_KINDS, type RecordKind } from "@sinergi/domain/sync/record-kinds";
import { OUTCOME_CODES } from "@sinergi/domain/sync/outcomes";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Delivery } from "#features/deliveries/find-deliveries";
import { useDeliveryWords } from "#features/deliveries/use-delivery-words";
import choices from "#ui/choices.module.css";
import { codeIn, kindIn, type DeliveriesSearch } from "#urls/deliveries.url";

const route = getRouteApi("/frame/pendampingan/kiriman");
const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];

/** Whose, why and which kind; only what there is can be chosen. */
export function DeliveryFilters({ rows }: { readonly rows: readonly Delivery[] }) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<DeliveriesSearch>, replace = false) => void navigate({ search: (now) => ({ ...now, ...changed }), replace, resetScroll: false });
  const all = { value: "", label: t("all") };
  const codes = OUTCOME_CODES.filter((code) => code === codeIn(search) || rows.some((row) => row.code === code));
  const kinds = KINDS.filter((kind) => kind === kindIn(search) || rows.some((row) => row.kind === kind));
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput className={choices.choice ?? ""} type="search" label={t("search")} value={search.cari ?? ""} onChange={(event) => change({ cari: event.currentTarget.value || undefined }, search.cari !== undefined)} maxLength={80} autoComplete="off" />
      <NativeSelect className={choices.choice ?? ""} label={t("why")} value={codeIn(search) ?? ""} onChange={(event) => change({ alasan: event.currentTarget.value || undefined })} data={[all, ...codes.map((value) => ({ value, label: words.code(value) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("kind")} value={kindIn(search) ?? ""} onChange={(event) => change({ jenis: event.currentTarget.value || undefined })} data={[all, ...kinds.map((value) => ({ value, label: words.kind(value) }))]} />
    </div>
  );
}
