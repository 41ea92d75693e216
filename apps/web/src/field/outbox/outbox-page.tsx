import { useTranslations } from "use-intl";
import { useField } from "#field/store/use-field";

export function OutboxPage() {
  const t = useTranslations("fieldShell");
  const { store, status } = useField();
  return (
    <div>
      <h1>{t("tabs.outbox")}</h1>
      <p>{status.pending}</p>
      <button type="button" onClick={() => void store.sync()}>{t("reload")}</button>
    </div>
  );
}
