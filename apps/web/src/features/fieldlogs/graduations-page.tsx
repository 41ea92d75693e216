import type { GraduationAnswer, GraduationsAnswer } from "@sinergi/api/fieldwork/graduations.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FIRST_GRADUATION_ORDER, graduationFilter, graduationOrder } from "#features/fieldlogs/find-graduations";
import { GraduationActs } from "#features/fieldlogs/graduation-acts";
import { GraduationFilters, useGraduationBadges } from "#features/fieldlogs/graduation-filters";
import { nextOrder, orderOf } from "#features/fieldlogs/order-rows";
import { StateMark } from "#features/fieldlogs/state-mark";
import { useGraduationWords } from "#features/fieldlogs/use-graduation-words";
import { FamilyLink } from "#features/fieldlogs/family-link";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { wholeList } from "#lib/list-page";
import { queryClient } from "#lib/query-client";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { useNamed } from "#ui/search-name";
import { type LaterRows, type TakenColumn, TakeTable } from "#ui/take-table";
import { pageKey, pageOf } from "#urls/codes";

const route = getRouteApi("/frame/pendampingan/graduasi");
const TONES = { PROPOSED: "waiting", APPROVED: "good", REFUSED: "refused", WITHDRAWN: "quiet" } as const;

/** Families that may leave PKH: who says so and why, what was decided, and whose enrolment still runs. */
export function GraduationsPage() {
  const t = useTranslations("fieldlogs.graduations");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const named = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const asked = { filter: graduationFilter(search, named.named), ...graduationOrder(search) };
  const query = useQuery(trpc.graduations.list.queryOptions({ ...asked, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const badges = [...named.badges, ...useGraduationBadges()];
  const clear = () => {
    named.forget();
    void navigate({ search: {} });
  };
  const total = query.data?.total ?? 0;
  const load = async () => (await queryClient.fetchQuery(trpc.graduations.list.queryOptions({ ...asked, ...wholeList(total) }))).rows;
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={clear} />} actions={<TakeGraduations rows={{ count: total, load }} titles={badges.map(({ text }) => text)} />}>
      <GraduationFilters field={named.field} look={named.look} />
      <Loaded query={query} height={420}>
        {(answer) => <Shown answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

function Shown({ answer, narrowed, clear }: { readonly answer: GraduationsAnswer; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("fieldlogs.graduations");
  const navigate = route.useNavigate();
  const order = orderOf(route.useSearch().urut, FIRST_GRADUATION_ORDER);
  const columns = useColumns();
  const { rows, page, pageSize, total, waiting, running } = answer;
  return (
    <Card title={t("list")} finding={total === 0 ? null : t("found", { waiting, running })}>
      {total === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t("list")}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            sorting={{ ...order, change: (key) => void navigate({ search: (now) => ({ ...now, urut: nextOrder(order, key), hal: undefined }), resetScroll: false }) }}
          />
          <Pager page={page} pageSize={pageSize} total={total} go={(to) => void navigate({ search: (now) => ({ ...now, hal: pageKey(to) }) })} />
        </>
      )}
    </Card>
  );
}

function useColumns(): readonly Column<GraduationAnswer>[] {
  const t = useTranslations("fieldlogs.graduations");
  const words = useGraduationWords();
  const formats = useFormats();
  const places = usePlaces();
  return [
    {
      key: "keluarga", header: t("family"), sortable: true,
      cell: (row) => (
        <>
          <FamilyLink familyId={row.familyId} name={row.headName} />
          <span className={classes.under}>{[places.nameOf(row.villageCode), row.decile === null ? null : t("decile", { decile: row.decile })].filter((part) => part !== null).join(" · ")}</span>
        </>
      ),
    },
    {
      key: "why", header: t("why"),
      cell: (row) => (
        <>
          {words.kind(row.kind)}
          <span className={classes.under}>{[words.reason(row.reason), row.note].filter((part) => part !== "").join(": ")}</span>
        </>
      ),
    },
    {
      key: "pendamping", header: t("proposed"), sortable: true,
      cell: (row) => (
        <>
          {row.userName}
          <span className={classes.under}>{formats.day(row.onDay)}</span>
        </>
      ),
    },
    {
      key: "state", header: t("state"),
      cell: (row) => (
        <>
          <StateMark tone={TONES[row.state]}>{words.state(row.state)}</StateMark>
          {row.decidedName !== null && <span className={classes.under}>{[row.decidedName, formats.day(row.decidedOn), row.decisionNote].filter((part) => part !== "").join(" · ")}</span>}
        </>
      ),
    },
    { key: "acts", header: t("acts"), cell: (row) => <GraduationActs row={row} /> },
  ];
}

/** All graduations as the screen is narrowed and sorted, as a file. */
function TakeGraduations({ rows, titles }: { readonly rows: LaterRows<GraduationAnswer>; readonly titles: readonly string[] }) {
  const t = useTranslations("fieldlogs.graduations");
  const words = useGraduationWords();
  const { regency } = useSession();
  const places = usePlaces();
  const column = (header: string, value: (row: GraduationAnswer) => string | null): TakenColumn<GraduationAnswer> => ({ header, kind: "text", value });
  return (
    <TakeTable
      name="graduasi"
      titles={[t("title"), regency.name, ...titles]}
      rows={rows}
      columns={[
        column(t("family"), (row) => row.headName), column(t("village"), (row) => places.nameOf(row.villageCode)), column(t("kind"), (row) => words.kind(row.kind)), column(t("reason"), (row) => words.reason(row.reason)), column(t("note"), (row) => row.note),
        column(t("proposedBy"), (row) => row.userName), column(t("proposedOn"), (row) => row.onDay), column(t("state"), (row) => words.state(row.state)), column(t("decidedBy"), (row) => row.decidedName), column(t("decidedOn"), (row) => row.decidedOn),
        column(t("decisionNote"), (row) => row.decisionNote),
      ]}
    />
  );
}
