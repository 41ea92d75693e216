import type { OrganisationDetail } from "@sinergi/api/organisations/organisations.schema";
import { useTranslations } from "use-intl";
import { useCardOrder } from "#features/organisations/use-card-order";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { WholeTable } from "#ui/whole-table";

/** What it was called from which day on; nothing where it always had one name. */
export function NamesCard({ detail: { organisation, names } }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const formats = useFormats();
  const order = useCardOrder("urutNama");
  if (names.length < 2) return null;
  return (
    <Card title={t("namesCard.title")} note={t("namesCard.note")}>
      <WholeTable
        caption={t("namesCard.title")} rows={names} rowKey={({ fromDay }) => fromDay ?? ""} {...order} file={`nama-${organisation.code.toLowerCase()}`}
        columns={[
          { key: "name", header: t("columns.name"), value: ({ name }) => name },
          { key: "from", header: t("rename.from"), value: ({ fromDay }) => (fromDay === null ? t("namesCard.always") : formats.day(fromDay)), sortBy: ({ fromDay }) => fromDay ?? "" },
          { key: "decree", header: t("rename.decree"), value: ({ decree }) => decree },
        ]}
      />
    </Card>
  );
}
