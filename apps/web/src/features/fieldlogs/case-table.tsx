import type { CaseAnswer } from "@sinergi/api/fieldwork/cases.schema";
import { isWaitingLong } from "@sinergi/domain/fieldwork/find-cases";
import { caseNumber, type CaseState } from "@sinergi/domain/fieldwork/vocabulary";
import { IconLock } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FIRST_CASE_ORDER } from "#features/fieldlogs/find-cases";
import { nextOrder, orderOf } from "#features/fieldlogs/order-rows";
import { StateMark } from "#features/fieldlogs/state-mark";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import own from "./fieldlogs.module.css";

const route = getRouteApi("/frame/pendampingan/kasus");
const TONES = { OPEN: "waiting", IN_PROGRESS: "running", CLOSED: "good" } as const satisfies Record<CaseState, string>;

export function CaseStateMark({ state }: { readonly state: CaseState }) {
  const t = useTranslations("fieldlogs.caseStates");
  return <StateMark tone={TONES[state]}>{t(state)}</StateMark>;
}

export function RestrictedMark() {
  const t = useTranslations("fieldlogs.cases");
  return (
    <span className={own.restricted}>
      <IconLock size={13} aria-hidden />
      {t("restricted")}
    </span>
  );
}

export function CaseTable({ rows }: { readonly rows: readonly CaseAnswer[] }) {
  const t = useTranslations("fieldlogs.cases");
  const navigate = route.useNavigate();
  const order = orderOf(route.useSearch().urut, FIRST_CASE_ORDER);
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key), hal: undefined }), resetScroll: false });
  return <DataTable caption={t("list")} columns={useColumns()} rows={rows} rowKey={({ id }) => id} sorting={{ ...order, change }} />;
}

function useColumns(): readonly Column<CaseAnswer>[] {
  const t = useTranslations("fieldlogs.cases");
  const words = useTranslations("fieldlogs.categories");
  const formats = useFormats();
  const places = usePlaces();
  return [
    {
      key: "nomor", header: t("case"), sortable: true,
      cell: (row) => (
        <>
          <Link to="/pendampingan/kasus/$caseId" params={{ caseId: row.id }}>
            {words(row.category)}
          </Link>{" "}
          {row.restricted && <RestrictedMark />}
          <span className={classes.under}>{caseNumber(row.number)}</span>
        </>
      ),
    },
    {
      key: "keluarga", header: t("family"), sortable: true,
      cell: (row) => (
        <>
          {row.headName ?? "–"}
          <span className={classes.under}>{[row.personName === row.headName ? null : row.personName, places.nameOf(row.villageCode)].filter((part) => part !== null).join(" · ")}</span>
        </>
      ),
    },
    {
      key: "tanggal", header: t("opened"), sortable: true,
      cell: (row) => (
        <>
          {formats.day(row.openedOn)}
          <span className={classes.under}>{row.userName}</span>
        </>
      ),
    },
    {
      key: "state", header: t("state"),
      cell: (row) => (
        <>
          <CaseStateMark state={row.state} />
          {isWaitingLong(row) && <span className={classes.under}>{t("waitingLong")}</span>}
        </>
      ),
    },
    { key: "terakhir", header: t("last"), sortable: true, cell: (row) => formats.day(row.lastOn) },
  ];
}
