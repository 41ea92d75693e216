import type { FacilitatorAnswer } from "@sinergi/api/assignments/assignments.schema";
import { useTranslations } from "use-intl";
import { nameOf, visitedOf } from "#features/assignments/find-facilitators";
import { usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import { useToday } from "#lib/today";
import { type TakenColumn, TakeTable } from "#ui/take-table";

/** The list on the screen as a file, as it is narrowed and ordered now. */
export function TakeFacilitators({ rows, titles }: { readonly rows: readonly FacilitatorAnswer[]; readonly titles: readonly string[] }) {
  const t = useTranslations("assignments");
  const { regency } = useSession();
  const places = usePlaces();
  const columns: readonly TakenColumn<FacilitatorAnswer>[] = [
    { header: t("load.name"), kind: "text", value: nameOf },
    { header: t("facts.email"), kind: "text", value: ({ email }) => email },
    { header: t("facts.number"), kind: "text", value: ({ number }) => number },
    { header: t("facts.districts"), kind: "text", value: ({ districts }) => districts.map(places.nameOf).join(", ") },
    { header: t("load.families"), kind: "number", value: ({ families }) => families },
    { header: t("load.visited"), kind: "number", value: visitedOf },
    { header: t("load.visits"), kind: "number", value: (row) => (visitedOf(row) === null ? null : row.visits) },
    { header: t("load.unsent"), kind: "number", value: ({ unsent }) => unsent },
    { header: t("load.sync"), kind: "text", value: ({ lastSyncAt }) => lastSyncAt },
  ];
  return <TakeTable<FacilitatorAnswer> name="sinergi-pendamping" titles={[t("title"), regency.name, useToday(), ...titles]} rows={rows} columns={columns} />;
}
