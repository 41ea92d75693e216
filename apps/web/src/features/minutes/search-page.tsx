import type { FoundPiece } from "@sinergi/api/minutes/minutes.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { orderFound } from "#features/minutes/found-order";
import { FoundTable } from "#features/minutes/found-table";
import { SearchFilters } from "#features/minutes/search-filters";
import { TakeFound } from "#features/minutes/take-found";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { type FilterBadge, FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { readMinutesKind } from "#urls/minutes.url";

const route = getRouteApi("/frame/rapat/notula");

/** Where something was said or decided, in the minutes of all meetings the reader may see. */
export function SearchPage() {
  const t = useTranslations("minutes");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const kind = readMinutesKind(search.jenis) ?? null;
  const text = useDeferredValue(search.cari ?? "");
  const query = useQuery(trpc.minutes.search.queryOptions({ text, kind }, { placeholderData: keepPreviousData }));
  const clear = () => void navigate({ search: {} });
  const without = (key: "cari" | "jenis") => () => void navigate({ search: (now) => ({ ...now, [key]: undefined }) });
  const badges: readonly FilterBadge[] = [
    ...(search.cari ? [{ key: "cari", text: t("search.words", { words: search.cari }), remove: without("cari") }] : []),
    ...(kind ? [{ key: "jenis", text: t(`kinds.${kind}`), remove: without("jenis") }] : []),
  ];
  const rows = orderFound(query.data?.rows ?? [], search);
  return (
    <Page title={t("search.title")} intro={<Link to="/rapat">{t("search.back")}</Link>} actions={<TakeFound rows={rows} badges={badges} />} badges={<FilterBadges badges={badges} clear={clear} />}>
      <SearchFilters />
      <Loaded query={query} height={480}>
        {({ more }) => <Found rows={rows} more={more} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

interface FoundProps {
  readonly rows: readonly FoundPiece[];
  readonly more: boolean;
  readonly narrowed: boolean;
  readonly clear: () => void;
}

function Found({ rows, more, narrowed, clear }: FoundProps) {
  const t = useTranslations("minutes.search");
  if (rows.length === 0) {
    return (
      <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
        {narrowed && (
          <Button variant="default" onClick={clear}>
            {t("clear")}
          </Button>
        )}
      </EmptyState>
    );
  }
  const meetings = new Set(rows.map(({ meetingId }) => meetingId)).size;
  return (
    <Card title={t("list")} finding={t("found", { count: rows.length, meetings })} note={more ? t("more") : null}>
      <FoundTable rows={rows} />
    </Card>
  );
}
