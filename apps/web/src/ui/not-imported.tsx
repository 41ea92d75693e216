import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";

/** Before the first import nothing is known: no zero anywhere, and the way to the first file. */
export function NotImported() {
  const t = useTranslations("states");
  const mayImport = useMay("registry.write");
  return (
    <Card title={t("notImportedTitle")}>
      <EmptyState text={t(mayImport ? "notImported" : "notImportedAsk")}>
        {mayImport && (
          <Link to="/data/impor/baru" search={{ jenis: "keluarga" }}>
            {t("importFamilies")}
          </Link>
        )}
      </EmptyState>
    </Card>
  );
}
