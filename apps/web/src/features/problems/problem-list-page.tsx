import type { ProblemPage } from "@sinergi/api/problems/problems.schema";
import { Button, NativeSelect } from "@mantine/core";
import type { ProblemKind } from "@sinergi/domain/problems/problem-kinds";
import { IconArrowLeft } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CaseRow } from "#features/problems/case-row";
import { NotFoundKind } from "#features/problems/not-found-kind";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { useBringWay } from "#ui/bring-offer";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { ExportButton } from "#ui/export-button";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import { problemKindOf } from "#urls/work-lists.url";
import classes from "./problems.module.css";

const route = getRouteApi("/frame/data/masalah/$kind");

/** The cases of one kind, to be decided one by one, or those decided already. */
export function ProblemListPage() {
  const kind = problemKindOf(route.useParams().kind);
  return kind === null ? <NotFoundKind /> : <KindPage kind={kind} />;
}

const SORTS: Readonly<Record<string, "village" | "head">> = { wilayah: "village", kepala: "head" };

function KindPage({ kind }: { readonly kind: ProblemKind }) {
  const t = useTranslations("problems");
  const { keadaan, wil, prog, urut, hal } = route.useSearch();
  const filter = { kind, state: keadaan === "putus" ? ("decided" as const) : ("open" as const), area: wil, programme: prog };
  const order = { sort: SORTS[urut ?? ""] ?? ("weight" as const), descending: urut === undefined };
  const query = useQuery(trpc.problems.list.queryOptions({ ...filter, ...order, page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t(`kinds.${kind}.name`)} intro={t(`kinds.${kind}.todo`)} actions={<><BringCases kind={kind} area={wil} programme={prog} total={filter.state === "open" ? query.data?.total : undefined} /><ExportButton what={{ kind: "problems", filter }} /></>}>
      <Link to="/data/masalah" className={classes.back} data-screen-only>
        <IconArrowLeft size={16} aria-hidden />
        {t("list.back")}
      </Link>
      <Choices kind={kind} />
      <Card title={t("list.cases")}>
        <Loaded query={query} height={600}>
          {(answer) => <Cases kind={kind} answer={answer} />}
        </Loaded>
      </Card>
    </Page>
  );
}

const OF_AID: readonly ProblemKind[] = ["RECIP_HIGH_DECILE", "DOUBLE_AID", "ASN_TNI_POLRI"];

function Choices({ kind }: { readonly kind: ProblemKind }) {
  const t = useTranslations("problems.list");
  const filters = useTranslations("filters");
  const programmes = useProgrammes();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("stateLabel")}
        value={search.keadaan ?? ""}
        onChange={(event) => narrow({ keadaan: event.currentTarget.value === "putus" ? "putus" : undefined })}
        data={[{ value: "", label: t("open") }, { value: "putus", label: t("decided") }]}
      />
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      {OF_AID.includes(kind) && (
        <NativeSelect
          className={choices.choice ?? ""}
          label={filters("programme")}
          value={search.prog ?? ""}
          onChange={(event) => narrow({ prog: event.currentTarget.value || undefined })}
          data={[{ value: "", label: filters("all") }, ...programmes.all.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      )}
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("sortLabel")}
        value={search.urut ?? ""}
        onChange={(event) => narrow({ urut: (["wilayah", "kepala"] as const).find((one) => one === event.currentTarget.value) })}
        data={[
          { value: "", label: t(search.keadaan === "putus" ? "sorts.latest" : "sorts.weight") },
          { value: "wilayah", label: t("sorts.village") },
          { value: "kepala", label: t("sorts.head") },
        ]}
      />
    </div>
  );
}

function Cases({ kind, answer }: { readonly kind: ProblemKind; readonly answer: ProblemPage }) {
  const t = useTranslations("problems.list");
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (answer.total === 0) {
    return (
      <EmptyState text={t(search.keadaan === "putus" ? "noneDecided" : "noneOpen")}>
        {(search.wil !== undefined || search.prog !== undefined) && (
          <Button variant="default" onClick={() => void navigate({ search: { keadaan: search.keadaan } })}>
            {t("clear")}
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={classes.count} aria-live="polite" data-total={answer.total}>
        {t("count", { shown: formats.count(answer.total), count: answer.total })}
      </p>
      <ul>
        {answer.rows.map((row) => (
          <CaseRow key={row.caseKey} kind={kind} row={row} isOpen={search.keadaan !== "putus"} />
        ))}
      </ul>
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}

interface BringCasesProps {
  readonly kind: ProblemKind;
  readonly area: string | undefined;
  readonly programme: string | undefined;
  /** Open cases; undefined while they are on their way, and of decided ones. */
  readonly total: number | undefined;
}

/** The number of open cases, for a meeting. Who sees only a part of the cases does not bring their number: it would not be the regency's. */
function BringCases({ kind, area, programme, total }: BringCasesProps) {
  const t = useTranslations("problems");
  const formats = useFormats();
  const way = useBringWay();
  if (way !== "bring" || total === undefined) return null;
  const name = t(`kinds.${kind}.name`);
  const figure = { kind: "problems", problem: kind, area, programme } as const;
  return <BringButton offer={() => ({ title: name, choices: [{ key: kind, row: name, column: t("openCases"), shown: formats.count(total), figure }] })} />;
}
