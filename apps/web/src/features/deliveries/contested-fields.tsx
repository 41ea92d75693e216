import type { ContestedField, DeliveryDetail } from "@sinergi/api/sync/review.schema";
import { PROFILE_FIELDS } from "@sinergi/domain/fieldwork/field-snapshot";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import under from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";

/** Each field of a correction: what was sent beside what stands there now, and what the sender had seen. */
export function ContestedFields({ fields, current }: { readonly fields: readonly ContestedField[]; readonly current: DeliveryDetail["current"] }) {
  const t = useTranslations("deliveries");
  const formats = useFormats();
  const { regency } = useSession();
  const value = (text: string): string => (text === "" ? t("detail.emptyValue") : text);
  const name = (field: string): string => {
    const known = PROFILE_FIELDS.find((one) => one === field);
    return known === undefined ? field : t(`fields.${known}`);
  };
  const columns: readonly Column<ContestedField>[] = [
    { key: "field", header: t("detail.field"), cell: ({ field }) => name(field) },
    { key: "to", header: t("detail.sent"), cell: ({ to }) => <strong>{value(to)}</strong> },
    { key: "now", header: t("detail.now"), cell: ({ now }) => value(now) },
    { key: "from", header: t("detail.seen"), cell: ({ from }) => value(from) },
  ];
  return (
    <div>
      <DataTable caption={t("detail.sent")} columns={columns} rows={fields} rowKey={({ field }) => field} />
      {current !== null && <span className={under.under}>{t("detail.currentBy", { name: current.by, moment: formats.moment(current.at, regency.timeZone) })}</span>}
    </div>
  );
}
