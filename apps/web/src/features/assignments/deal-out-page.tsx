import type { FamilyWithOwnerAnswer } from "@sinergi/api/assignments/assignments.schema";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { isVillage } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { AreaChoice } from "#ui/area-choice";
import { AssignForm } from "#ui/assign-form";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import "@mantine/core/styles/Checkbox.css";

const route = getRouteApi("/frame/pendampingan/pendamping/bagi");
const ACCOMPANIED = "PKH";
const PAGE = 50;

/** Families of a village for a facilitator: all at once, or ticked by hand. */
export function DealOutPage() {
  const t = useTranslations("assignments.deal");
  const search = route.useSearch();
  const programme = search.semua === "ya" ? null : (search.prog ?? ACCOMPANIED);
  const area = search.wil;
  const back = (
    <Link to="/pendampingan/pendamping" search={{}}>
      {t("back")}
    </Link>
  );
  return (
    <Page title={t("title")} intro={back}>
      <Choices programme={programme} />
      {area === undefined ? (
        <Card title={t("where")}>
          <EmptyState text={t("chooseWhere")} />
        </Card>
      ) : (
        <Picked key={`${area} ${programme ?? ""} ${search.belum ?? ""}`} area={area} programme={programme} onlyUnassigned={search.belum === "ya"} toUserId={search.ke} />
      )}
    </Page>
  );
}

function Choices({ programme }: { readonly programme: string | null }) {
  const t = useTranslations("assignments.deal");
  const programmes = useProgrammes();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
  const options = programmes.all.filter(({ unit }) => unit !== "AREA").map(({ code, name }) => ({ value: code, label: name }));
  return (
    <div className={choices.choices} data-screen-only>
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("programme")}
        value={programme ?? ""}
        onChange={(event) => narrow(event.currentTarget.value === "" ? { semua: "ya", prog: undefined } : { semua: undefined, prog: event.currentTarget.value })}
        data={[...options, { value: "", label: t("everybody") }]}
      />
      <NativeSelect className={choices.choice ?? ""} label={t("whose")} value={search.belum ?? ""} onChange={(event) => narrow({ belum: event.currentTarget.value === "ya" ? "ya" : undefined })} data={[{ value: "ya", label: t("onlyUnassigned") }, { value: "", label: t("all") }]} />
    </div>
  );
}

interface PickedProps {
  readonly area: string;
  readonly programme: string | null;
  readonly onlyUnassigned: boolean;
  readonly toUserId: string | undefined;
}

function Picked({ area, programme, onlyUnassigned, toUserId }: PickedProps) {
  const t = useTranslations("assignments.deal");
  const formats = useFormats();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  const query = useQuery(trpc.assignments.villageFamilies.queryOptions({ area, programme }, { placeholderData: keepPreviousData }));
  const done = () => {
    setTicked(new Set());
    setRound(round + 1);
  };
  const which = ticked.size > 0 ? { by: "HAND" as const, familyIds: [...ticked] } : { by: "VILLAGE" as const, area, programme, onlyUnassigned };
  return (
    <Loaded query={query} height={480}>
      {(all) => {
        const rows = onlyUnassigned ? all.filter(({ userId }) => userId === null) : all;
        return (
          <>
            <Card title={t("give")} finding={rows.length === 0 ? null : ticked.size > 0 ? t("ticked", { families: formats.count(ticked.size) }) : t(isVillage(area) ? "wholeVillage" : "wholeDistrict", { families: formats.count(rows.length) })}>
              {rows.length === 0 ? <EmptyState text={t("nobody")} /> : <AssignForm key={`${round} ${ticked.size > 0}`} which={which} toUserId={toUserId} mayEnd={!onlyUnassigned} done={done} />}
            </Card>
            {rows.length > 0 && <Families rows={rows} ticked={ticked} tick={setTicked} />}
          </>
        );
      }}
    </Loaded>
  );
}

interface FamiliesProps {
  readonly rows: readonly FamilyWithOwnerAnswer[];
  readonly ticked: ReadonlySet<string>;
  readonly tick: (ids: ReadonlySet<string>) => void;
}

const MOST_TICKED = 500;

function Families({ rows, ticked, tick }: FamiliesProps) {
  const t = useTranslations("assignments.deal");
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const change = (ids: readonly string[], on: boolean) => {
    const rest = [...ticked].filter((id) => !ids.includes(id));
    tick(new Set(on ? [...rest, ...ids].slice(0, MOST_TICKED) : rest));
  };
  const columns: readonly Column<FamilyWithOwnerAnswer>[] = [
    {
      key: "head", header: t("family"),
      cell: (row) => (
        <>
          <Checkbox label={row.headName} checked={ticked.has(row.familyId)} onChange={(event) => change([row.familyId], event.currentTarget.checked)} />
          <span className={forms.under}>{[row.noKk, row.address].filter((part) => part !== null && part !== "").join(" · ")}</span>
        </>
      ),
    },
    { key: "village", header: t("village"), cell: (row) => row.village },
    { key: "decile", header: t("decile"), numeric: true, cell: (row) => formats.count(row.decile) },
    { key: "owner", header: t("owner"), cell: (row) => (row.userId === null ? t("nobodys") : row.ownerName === null || row.ownerName === "" ? row.userId : row.ownerName) },
    { key: "group", header: t("group"), cell: (row) => row.groupName ?? "–" },
  ];
  return (
    <Card
      title={t("list")}
      actions={
        <Button size="compact-md" variant="default" onClick={() => change(shown.map(({ familyId }) => familyId), !shown.every(({ familyId }) => ticked.has(familyId)))}>
          {t("tickPage")}
        </Button>
      }
    >
      <DataTable caption={t("list")} columns={columns} rows={shown} rowKey={({ familyId }) => familyId} />
      <Pager page={page} pageSize={PAGE} total={rows.length} go={setPage} />
    </Card>
  );
}
