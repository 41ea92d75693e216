import { NativeSelect } from "@mantine/core";
import { RECORD_KINDS, type RecordKind } from "@sinergi/domain/sync/record-kinds";
import { OUTCOME_CODES } from "@sinergi/domain/sync/outcomes";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Delivery } from "#features/deliveries/find-deliveries";
import { useDeliveryWords } from "#features/deliveries/use-delivery-words";
import choices from "#ui/choices.module.css";
import { type Named, SearchName } from "#ui/search-name";
import { codeIn, kindIn, type DeliveriesSearch } from "#urls/deliveries.url";

const route = getRouteApi("/frame/pendampingan/kiriman");
const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];

/** Whose, why and which kind; only what there is can be chosen. */
export function DeliveryFilters({ rows, field, look }: Pick<Named, "field" | "look"> & { readonly rows: readonly Delivery[] }) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<DeliveriesSearch>) => void navigate({ search: (now) => ({ ...now, ...changed }), resetScroll: false });
  const all = { value: "", label: t("all") };
  const codes = OUTCOME_CODES.filter((code) => code === codeIn(search) || rows.some((row) => row.code === code));
  const kinds = KINDS.filter((kind) => kind === kindIn(search) || rows.some((row) => row.kind === kind));
  return (
    <div className={choices.choices} data-screen-only>
      <SearchName key={field} label={t("search")} look={look} />
      <NativeSelect className={choices.choice ?? ""} label={t("why")} value={codeIn(search) ?? ""} onChange={(event) => change({ alasan: event.currentTarget.value || undefined })} data={[all, ...codes.map((value) => ({ value, label: words.code(value) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("kind")} value={kindIn(search) ?? ""} onChange={(event) => change({ jenis: event.currentTarget.value || undefined })} data={[all, ...kinds.map((value) => ({ value, label: words.kind(value) }))]} />
    </div>
  );
}
