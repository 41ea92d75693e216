import { useTranslations } from "use-intl";
import type { Saving } from "#field/ui/use-draft-form";
import { clockOf } from "#field/ui/field-clock";

/** Whether the draft stands on the phone. Quiet: it is said aloud only where it failed, by the banner above the answers. */
export function SavedLine({ saving, savedAt }: { readonly saving: Saving; readonly savedAt: string | null }) {
  const t = useTranslations("fieldKit");
  if (saving === "SAVING") return <span>{t("draftSaving")}</span>;
  if (saving === "FAILED") return <strong>{t("draftFailed")}</strong>;
  return savedAt === null ? <span>{t("draftEmpty")}</span> : <span>{t("draftSaved", { time: clockOf(savedAt) })}</span>;
}
