import type { FoundPiece } from "@sinergi/api/minutes/minutes.schema";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { foundOrder, nextFoundOrder } from "#features/minutes/found-order";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";
import classes from "./minutes.module.css";

const route = getRouteApi("/frame/rapat/notula");

export function FoundTable({ rows }: { readonly rows: readonly FoundPiece[] }) {
  const t = useTranslations("minutes");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const order = foundOrder(route.useSearch());
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextFoundOrder(order, key) }), resetScroll: false });
  const columns: readonly Column<FoundPiece>[] = [
    {
      key: "heldOn",
      header: t("search.meeting"),
      sortable: true,
      cell: ({ meetingId, meetingTitle, heldOn }) => (
        <>
          <Link to="/rapat/$meetingId/notula" params={{ meetingId }}>
            {meetingTitle}
          </Link>
          <span className={classes.under}>{formats.day(heldOn)}</span>
        </>
      ),
    },
    { key: "kind", header: t("kind"), sortable: true, cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: "speaker", header: t("speaker"), sortable: true, cell: ({ speaker }) => (speaker === "" ? "–" : speaker) },
    {
      key: "text",
      header: t("search.said"),
      cell: ({ snippet: { before, found, after }, itemTitle }) => (
        <>
          {before}
          {found !== null && <mark className={classes.found}>{found}</mark>}
          {after}
          {itemTitle !== null && <span className={classes.under}>{itemTitle}</span>}
        </>
      ),
    },
  ];
  return <DataTable caption={t("search.list")} columns={columns} rows={rows} rowKey={({ entryId }) => entryId} sorting={{ key: order.sort, descending: order.descending, change }} />;
}
