import type { AssignedFamilyAnswer, FacilitatorDetail } from "@sinergi/api/assignments/assignments.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import forms from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { ListFileButton } from "#ui/list-file-button";
import { Pager } from "#ui/pager";
import classes from "./assignments.module.css";

const route = getRouteApi("/frame/pendampingan/pendamping/orang/$userId");
const PAGE = 50;

/** His families, narrowed to a village or a group; a name looked for never stands in the address. */
export function OwnedFamilies({ detail }: { readonly detail: FacilitatorDetail }) {
  const t = useTranslations("assignments");
  const formats = useFormats();
  const { wil, kelompok } = route.useSearch();
  const [text, setText] = useState("");
  const [page, setPage] = useState(1);
  const words = text.trim().toLocaleUpperCase("id");
  const rows = detail.families.filter((row) => (wil === undefined || row.villageCode === wil) && (kelompok === undefined || (row.groupId ?? "tanpa") === kelompok) && row.headName.includes(words));
  return (
    <Card title={t("familiesTitle")} finding={t("familiesFound", { families: formats.count(rows.length) })} actions={<ListFileButton what={{ kind: "families", userId: detail.facilitator.userId }} name="keluarga-dampingan" disabled={detail.families.length === 0} />}>
      <div className={classes.stack}>
        <Choices detail={detail} text={text} look={(next) => [setText(next), setPage(1)]} />
        {rows.length === 0 ? <EmptyState text={t("noFamilies")} /> : <FamilyTable rows={rows.slice((page - 1) * PAGE, page * PAGE)} />}
      </div>
      <Pager page={page} pageSize={PAGE} total={rows.length} go={setPage} />
    </Card>
  );
}

function Choices({ detail, text, look }: { readonly detail: FacilitatorDetail; readonly text: string; readonly look: (text: string) => void }) {
  const t = useTranslations("assignments");
  const all = useTranslations("filters")("all");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const villages = [...new Map(detail.families.map(({ villageCode, village }) => [villageCode, village]))].map(([value, label]) => ({ value, label }));
  const groups = detail.groups.filter(({ closedOn }) => closedOn === null).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput className={choices.choice ?? ""} label={t("familySearch")} value={text} onChange={(event) => look(event.currentTarget.value)} />
      <NativeSelect className={choices.choice ?? ""} label={t("village")} value={search.wil ?? ""} onChange={(event) => void navigate({ search: { ...search, wil: event.currentTarget.value || undefined }, resetScroll: false })} data={[{ value: "", label: all }, ...villages]} />
      <NativeSelect className={choices.choice ?? ""} label={t("group")} value={search.kelompok ?? ""} onChange={(event) => void navigate({ search: { ...search, kelompok: event.currentTarget.value || undefined }, resetScroll: false })} data={[{ value: "", label: all }, { value: "tanpa", label: t("noGroup") }, ...groups]} />
    </div>
  );
}

function FamilyTable({ rows }: { readonly rows: readonly AssignedFamilyAnswer[] }) {
  const t = useTranslations("assignments");
  const formats = useFormats();
  const columns: readonly Column<AssignedFamilyAnswer>[] = [
    {
      key: "head", header: t("head"),
      cell: (row) => (
        <>
          <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }}>
            {row.headName}
          </Link>
          <span className={forms.under}>{[row.noKk, row.address].filter((part) => part !== null && part !== "").join(" · ")}</span>
        </>
      ),
    },
    { key: "village", header: t("village"), cell: (row) => row.village },
    { key: "group", header: t("group"), cell: (row) => row.groupName ?? "–" },
    { key: "decile", header: t("decile"), numeric: true, cell: (row) => formats.count(row.decile) },
    { key: "since", header: t("since"), cell: (row) => (row.until === null ? formats.day(row.since) : t("sinceUntil", { since: formats.day(row.since), until: formats.day(row.until) })) },
    { key: "visit", header: t("lastVisit"), cell: (row) => formats.day(row.lastVisitOn) },
  ];
  return <DataTable caption={t("familiesTitle")} columns={columns} rows={rows} rowKey={({ familyId }) => familyId} />;
}
