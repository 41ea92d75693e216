import type { UpdateAnswer } from "@sinergi/api/updates/updates.schema";
import { Checkbox } from "@mantine/core";
import { proposalNumber } from "@sinergi/domain/updates/vocabulary";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { updateOrder } from "#features/updates/find-updates";
import { StateMark } from "#features/updates/state-mark";
import { useContentWords } from "#features/updates/use-content-words";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { nextOrder } from "#lib/list-page";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import "@mantine/core/styles/Checkbox.css";
import own from "./updates.module.css";

const route = getRouteApi("/frame/usulan");

interface UpdateTableProps {
  readonly rows: readonly UpdateAnswer[];
  readonly picked: ReadonlyMap<string, UpdateAnswer>;
  readonly pick: (picked: ReadonlyMap<string, UpdateAnswer>) => void;
}

export function UpdateTable({ rows, picked, pick }: UpdateTableProps) {
  const t = useTranslations("updates");
  const navigate = route.useNavigate();
  const order = updateOrder(route.useSearch());
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key), hal: undefined }), resetScroll: false });
  return <DataTable caption={t("list")} columns={useColumns({ rows, picked, pick })} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort ?? "", descending: order.descending, change }} />;
}

function useColumns({ picked, pick }: UpdateTableProps): readonly Column<UpdateAnswer>[] {
  const t = useTranslations("updates");
  const words = useContentWords();
  const places = usePlaces();
  const formats = useFormats();
  const toggle = (row: UpdateAnswer) => pick(new Map(picked.has(row.id) ? [...picked].filter(([id]) => id !== row.id) : [...picked, [row.id, row]]));
  return [
    {
      key: "subject",
      header: t("subject"),
      sortable: true,
      cell: (row) => (
        <span className={own.named}>
          {row.moves.length > 0 && <Checkbox aria-label={t("pick", { name: row.subject })} checked={picked.has(row.id)} onChange={() => toggle(row)} />}
          <span>
            <Link to="/usulan/$updateId" params={{ updateId: row.id }}>
              {row.subject}
            </Link>
            <span className={classes.under}>{[proposalNumber(row.number), places.nameOf(row.villageCode)].join(" · ")}</span>
          </span>
        </span>
      ),
    },
    {
      key: "kind",
      header: t("kind"),
      sortable: true,
      cell: (row) => (
        <>
          {t(`kinds.${row.kind}`)}
          <span className={classes.under}>{words(row)}</span>
        </>
      ),
    },
    {
      key: "state",
      header: t("state"),
      sortable: true,
      cell: (row) => (
        <>
          <StateMark state={row.state} />
          {row.match !== null && <span className={classes.under}>{t("known")}</span>}
          {row.checkResult !== null && <span className={classes.under}>{t(`checks.${row.checkResult}`)}</span>}
        </>
      ),
    },
    { key: "days", header: t("days"), numeric: true, sortable: true, cell: (row) => t("daysOf", { days: row.days }) },
    {
      key: "proposed",
      header: t("proposedBy"),
      cell: (row) => (
        <>
          {row.proposedName}
          <span className={classes.under}>{formats.day(row.proposedOn)}</span>
        </>
      ),
    },
  ];
}
