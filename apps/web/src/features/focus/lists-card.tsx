import type { FocusListHead } from "@sinergi/api/focus/focus.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DraftDialog } from "#features/focus/draft-dialog";
import { StateMark } from "#features/focus/state-mark";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";

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
  const formats = useFormats();
  const { regency } = useSession();
  const columns: readonly Column<FocusListHead>[] = [
    {
      key: "name",
      header: t("columns.name"),
      cell: ({ id, name }) => (
        <Link to="/perencanaan/lokus/$listId" params={{ listId: id }} className={links.link}>
          {name}
        </Link>
      ),
    },
    { key: "year", header: t("columns.year"), cell: ({ year }) => year },
    { key: "state", header: t("columns.state"), cell: (list) => <StateMark list={list} /> },
    { key: "places", header: regency.terms.village, numeric: true, cell: ({ places }) => formats.count(places) },
    { key: "decree", header: t("columns.decree"), cell: ({ decreeNumber, decreeDate }) => (decreeNumber === null ? "–" : t("decree", { number: decreeNumber, day: formats.day(decreeDate) })) },
    { key: "drafted", header: t("columns.drafted"), cell: ({ draftedName }) => draftedName },
    { key: "signed", header: t("columns.signed"), cell: ({ signedName, signedAt }) => (signedAt === null ? "–" : t("signedBy", { name: signedName ?? "–", day: formats.day(signedAt) })) },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
