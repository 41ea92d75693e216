import type { FocusListHead } from "@sinergi/api/focus/focus.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DraftDialog } from "#features/focus/draft-dialog";
import { StateMark } from "#features/focus/state-mark";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { SearchWords } from "#ui/search-words";
import { type WholeColumn, WholeTable } from "#ui/whole-table";

const route = getRouteApi("/frame/perencanaan/lokus");

/** The lists of every year: which is in force, which is being drawn up. `inForceId`: the signed one of the year looked at, or of the last before it. */
export function ListsCard({ inForceId }: { readonly inForceId: string | undefined }) {
  const t = useTranslations("focus.lists");
  const { regency } = useSession();
  const mayWrite = useMay("focus.write");
  const query = useQuery(trpc.focus.lists.queryOptions());
  const [asking, ask] = useState(false);
  const term = regency.terms.village.toLowerCase();
  const inForce = query.data?.find(({ id }) => id === inForceId);
  const draft = query.data?.find(({ state }) => state === "DRAFT");
  const finding = inForce ? t(draft ? "findingBoth" : "finding", { year: inForce.year, count: inForce.places, term, next: draft?.year ?? 0 }) : draft ? t("findingDraft", { next: draft.year, count: draft.places, term }) : null;
  return (
    <Card
      title={t("title")}
      finding={finding}
      actions={
        mayWrite && (
          <Button size="sm" onClick={() => ask(true)}>
            {t("draft")}
          </Button>
        )
      }
    >
      <Loaded query={query} height={140}>
        {(rows) => (rows.length === 0 ? <EmptyState text={t(mayWrite ? "none" : "noneYet", { term })} /> : <ListTable rows={rows} />)}
      </Loaded>
      {asking && <DraftDialog close={() => ask(false)} years={query.data?.map(({ year }) => year) ?? []} />}
    </Card>
  );
}

function ListTable({ rows }: { readonly rows: readonly FocusListHead[] }) {
  const t = useTranslations("focus.lists");
  const state = useTranslations("focus.states");
  const formats = useFormats();
  const { regency } = useSession();
  const { urutDaftar, cariDaftar } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: { readonly urutDaftar?: string | undefined; readonly cariDaftar?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const columns: readonly WholeColumn<FocusListHead>[] = [
    {
      key: "name",
      header: t("columns.name"),
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/perencanaan/lokus/$listId" params={{ listId: id }} className={links.link}>
          {name}
        </Link>
      ),
    },
    { key: "year", header: t("columns.year"), value: ({ year }) => String(year) },
    { key: "state", header: t("columns.state"), value: ({ state: now, signedAt }) => state(now === "REVOKED" && signedAt === null ? "GIVEN_UP" : now), cell: (list) => <StateMark list={list} /> },
    { key: "places", header: regency.terms.village, numeric: true, value: ({ places }) => places, cell: ({ places }) => formats.count(places) },
    { key: "decree", header: t("columns.decree"), value: ({ decreeNumber, decreeDate }) => (decreeNumber === null ? null : t("decree", { number: decreeNumber, day: formats.day(decreeDate) })), sortBy: ({ decreeDate }) => decreeDate },
    { key: "drafted", header: t("columns.drafted"), value: ({ draftedName }) => draftedName },
    { key: "signed", header: t("columns.signed"), value: ({ signedName, signedAt }) => (signedAt === null ? null : t("signedBy", { name: signedName ?? "–", day: formats.day(signedAt) })), sortBy: ({ signedAt }) => signedAt },
  ];
  return (
    <WholeTable<FocusListHead>
      caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} file="daftar-lokus" order={urutDaftar} sort={(order) => change({ urutDaftar: order })}
      search={{ field: <SearchWords label={t("search")} words={cariDaftar} look={(words) => change({ cariDaftar: words })} />, words: cariDaftar }}
    />
  );
}
