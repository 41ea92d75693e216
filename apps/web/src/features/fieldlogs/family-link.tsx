import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";

/** The family by its head; whom the reader does not see has no name here. */
export function FamilyLink({ familyId, name }: { readonly familyId: string; readonly name: string | null }) {
  const t = useTranslations("fieldlogs");
  if (name === null) return <>{t("familyGone")}</>;
  return (
    <Link to="/analisis/keluarga/$familyId" params={{ familyId }}>
      {name}
    </Link>
  );
}
