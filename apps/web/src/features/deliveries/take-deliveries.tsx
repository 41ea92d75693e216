import { useTranslations } from "use-intl";
import type { Delivery } from "#features/deliveries/find-deliveries";
import { useDeliveryWords } from "#features/deliveries/use-delivery-words";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

interface TakeDeliveriesProps {
  readonly rows: readonly Delivery[];
  readonly decided: boolean;
  readonly badges: readonly FilterBadge[];
}

/** The records on the screen as a file: which, whose and why, never what they say. */
export function TakeDeliveries({ rows, decided, badges }: TakeDeliveriesProps) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const { regency } = useSession();
  return (
    <TakeTable<Delivery>
      name="sinergi-kiriman-lapangan"
      titles={[t(decided ? "decidedList" : "list"), regency.name, ...badges.map(({ text }) => text)]}
      rows={rows}
      columns={[
        { header: t("why"), kind: "text", value: ({ code }) => words.code(code) },
        { header: t("kind"), kind: "text", value: ({ kind }) => words.kind(kind) },
        { header: t("by"), kind: "text", value: ({ userName }) => userName },
        { header: t("came"), kind: "text", value: ({ receivedAt }) => receivedAt.slice(0, 10) },
        { header: t("age"), kind: "number", value: ({ ageDays }) => ageDays },
        { header: t("decision"), kind: "text", value: ({ decision }) => (decision === null ? null : t(`decided.${decision}`)) },
      ]}
    />
  );
}
