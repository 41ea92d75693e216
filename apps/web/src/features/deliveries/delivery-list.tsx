import type { DeliveriesAnswer } from "@sinergi/api/sync/review.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DeliveryFilters } from "#features/deliveries/delivery-filters";
import { DeliveryTable } from "#features/deliveries/delivery-table";
import { findDeliveries } from "#features/deliveries/find-deliveries";
import { TakeDeliveries } from "#features/deliveries/take-deliveries";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import type { FilterBadge } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import type { Named } from "#ui/search-name";

const route = getRouteApi("/frame/pendampingan/kiriman");

interface DeliveryListProps {
  readonly decided: boolean;
  readonly named: Named;
  readonly badges: readonly FilterBadge[];
  readonly clear: () => void;
}

/** Records that wait for a decision, or were decided, with how long they have waited. */
export function DeliveryList({ decided, named, badges, clear }: DeliveryListProps) {
  const t = useTranslations("deliveries");
  const search = route.useSearch();
  const query = useQuery(trpc.sync.deliveries.queryOptions({ decided }, { placeholderData: keepPreviousData }));
  const all = query.data?.rows ?? [];
  const rows = findDeliveries(all, search, named.named);
  const old = rows.filter(({ ageDays }) => ageDays > 7).length;
  const notes = useNotes(query.data, decided);
  const isEmptied = rows.length === 0 && badges.length > 0;
  const finding = query.data === undefined || isEmptied ? null : decided ? t("foundDecided", { count: rows.length }) : t("found", { count: rows.length, old });
  return (
    <>
      <DeliveryFilters rows={all} field={named.field} look={named.look} />
      <Card title={t(decided ? "decidedList" : "list")} finding={finding} note={notes.length > 0 ? notes.join(" ") : null} actions={<TakeDeliveries rows={rows} decided={decided} badges={badges} />}>
        <Loaded query={query} height={320}>
          {() =>
            rows.length > 0 ? (
              <DeliveryTable rows={rows} decided={decided} />
            ) : (
              <EmptyState text={t(isEmptied ? "noneForFilter" : decided ? "noneDecided" : "none")}>
                {isEmptied && (
                  <Button variant="default" onClick={clear}>
                    {t("clear")}
                  </Button>
                )}
              </EmptyState>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

/** What the list does not hold: beyond its length, and what only its senders may read. */
function useNotes(answer: DeliveriesAnswer | undefined, decided: boolean): readonly string[] {
  const t = useTranslations("deliveries");
  const formats = useFormats();
  if (answer === undefined) return [];
  const { rows, total, heldCases } = answer;
  return [
    ...(total > rows.length ? [t(decided ? "cutDecided" : "cut", { shown: formats.count(rows.length), total: formats.count(total) })] : []),
    ...(!decided && heldCases.count > 0 ? [t("heldCases", { count: heldCases.count, days: heldCases.oldestDays ?? 0 })] : []),
  ];
}
