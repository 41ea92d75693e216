import type { ReferralAnswer } from "@sinergi/api/referrals/referrals.schema";
import { isOpenReferral, LONG_WAIT_DAYS, referralNumber } from "@sinergi/domain/referrals/vocabulary";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { referralOrder } from "#features/referrals/find-referrals";
import { StateMark } from "#features/referrals/state-mark";
import { useReferralWords } from "#features/referrals/use-referral-words";
import { usePlaces } from "#lib/areas";
import { nextOrder } from "#lib/list-page";
import classes from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import own from "./referrals.module.css";

const route = getRouteApi("/frame/rujukan");

export function ReferralTable({ rows }: { readonly rows: readonly ReferralAnswer[] }) {
  const t = useTranslations("referrals");
  const navigate = route.useNavigate();
  const order = referralOrder(route.useSearch());
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key), hal: undefined }), resetScroll: false });
  return <DataTable caption={t("list")} columns={useColumns()} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort ?? "", descending: order.descending, change }} />;
}

function useColumns(): readonly Column<ReferralAnswer>[] {
  const t = useTranslations("referrals");
  const words = useReferralWords();
  const places = usePlaces();
  return [
    {
      key: "family",
      header: t("family"),
      sortable: true,
      cell: (row) => (
        <>
          <Link to="/rujukan/$referralId" params={{ referralId: row.id }}>
            {row.headName ?? t("nameless")}
          </Link>
          <span className={classes.under}>{[referralNumber(row.number), places.nameOf(row.villageCode)].join(" · ")}</span>
        </>
      ),
    },
    {
      key: "need",
      header: t("need"),
      sortable: true,
      cell: (row) => (
        <>
          {words.need(row.need)}
          {row.text !== "" && <span className={classes.under}>{row.text}</span>}
        </>
      ),
    },
    { key: "owner", header: t("owner"), sortable: true, cell: (row) => words.owner(row.owner, row.ownerName) },
    {
      key: "state",
      header: t("state"),
      sortable: true,
      cell: (row) => (
        <>
          <StateMark state={row.state} />
          {row.answer !== "" && <span className={classes.under}>{row.answer}</span>}
        </>
      ),
    },
    { key: "days", header: t("days"), numeric: true, sortable: true, cell: (row) => <span className={isOpenReferral(row.state) && row.days >= LONG_WAIT_DAYS ? own.long : undefined}>{t("daysOf", { days: row.days })}</span> },
    { key: "sender", header: t("sender"), cell: (row) => row.sentName },
  ];
}
