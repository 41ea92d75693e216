import type { RecipientsAnswer } from "@sinergi/api/enrolments/enrolments.schema";
import { NativeSelect } from "@mantine/core";
import { RECIPIENT_STATES } from "@sinergi/domain/enrolments/recipient-states";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AddRecipient } from "#features/recipients/add-recipient";
import { RecipientTable } from "#features/recipients/recipient-table";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import enrolling from "#ui/enrolling.module.css";
import { ExportButton } from "#ui/export-button";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { SearchName, useNamed } from "#ui/search-name";
import { pageKey, pageOf } from "#urls/codes";
import { readRecipientState, readSort, writeRecipientState } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penerima");
const SORTS = ["name", "village", "start", "end"] as const;

/** The programme and year an address names; without them the reader's first programme, this year. */
function useFilter() {
  const { prog, th, keadaan, wil } = route.useSearch();
  const { user } = useSession();
  const programmes = useProgrammes();
  const [year] = useState(() => String(new Date().getFullYear()));
  const own = programmes.all.filter(({ owner }) => user.agency === null || owner === user.agency.code);
  const programme = prog ?? own.find(({ code }) => code === "PKH")?.code ?? own[0]?.code ?? "PKH";
  return { programme, period: th ?? year, state: readRecipientState(keadaan) ?? "ALL", area: wil } as const;
}

/** A programme's recipients, imported and by hand, with what people decided of them. */
export function RecipientsPage() {
  const t = useTranslations("recipients");
  const filter = useFilter();
  const navigate = route.useNavigate();
  const { named: text, look } = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const narrowed = { ...filter, text };
  const { urut, hal } = route.useSearch();
  const query = useQuery(trpc.enrolments.recipients.queryOptions({ filter: narrowed, ...readSort(urut, SORTS, "village"), page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Page
      title={t("title")}
      intro={t("intro")}
      badges={<Badges />}
      actions={
        <>
          <AddRecipient programme={filter.programme} />
          <ExportButton what={{ kind: "recipients", filter: narrowed }} />
        </>
      }
    >
      <Choices filter={filter} look={look} />
      <Card title={t("list")}>
        <Loaded query={query} height={600}>
          {(answer) => <Found answer={answer} programme={filter.programme} period={filter.period} narrowed={filter.state !== "ALL" || filter.area !== undefined || narrowed.text !== ""} />}
        </Loaded>
      </Card>
    </Page>
  );
}

function Badges() {
  const t = useTranslations("recipients");
  const places = usePlaces();
  const { keadaan, wil } = route.useSearch();
  const navigate = route.useNavigate();
  const without = (key: "wil" | "keadaan") => () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) });
  const badges = [
    ...(keadaan === undefined ? [] : [{ key: "keadaan", text: t(`states.${readRecipientState(keadaan) ?? "ALL"}`), remove: without("keadaan") }]),
    ...(wil === undefined ? [] : [{ key: "wil", text: places.nameOf(wil), remove: without("wil") }]),
  ];
  return <FilterBadges badges={badges} clear={() => void navigate({ search: (now) => ({ prog: now.prog, th: now.th }) })} />;
}

interface ChoicesProps {
  readonly filter: ReturnType<typeof useFilter>;
  readonly look: (text: string) => void;
}

function Choices({ filter, look }: ChoicesProps) {
  const t = useTranslations("recipients");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const programmes = useProgrammes();
  const years = programmes.all.find(({ code }) => code === filter.programme)?.periods.map(({ period }) => period) ?? [];
  const narrow = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect className={choices.choice ?? ""} label={t("programme")} value={filter.programme} onChange={(event) => narrow({ prog: event.currentTarget.value })} data={programmes.all.map(({ code, name }) => ({ value: code, label: name }))} />
      <NativeSelect className={choices.choice ?? ""} label={t("period")} value={filter.period} onChange={(event) => narrow({ th: event.currentTarget.value })} data={years.includes(filter.period) ? years : [filter.period, ...years]} />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("state")}
        value={filter.state}
        onChange={(event) => narrow({ keadaan: writeRecipientState(RECIPIENT_STATES.find((one) => one === event.currentTarget.value) ?? "ALL") })}
        data={RECIPIENT_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      <SearchName label={t("search")} look={look} />
    </div>
  );
}

interface FoundProps {
  readonly answer: RecipientsAnswer;
  readonly programme: string;
  readonly period: string;
  readonly narrowed: boolean;
}

function Found({ answer, programme, period, narrowed }: FoundProps) {
  const t = useTranslations("recipients");
  const formats = useFormats();
  const navigate = route.useNavigate();
  if (answer.total === 0) return narrowed ? <EmptyState text={t("none")} /> : <NoneYet programme={programme} period={period} />;
  return (
    <>
      <p className={enrolling.count} aria-live="polite" data-total={answer.total}>
        {answer.inScope === answer.total ? t("count", { shown: formats.count(answer.total), count: answer.total }) : t("countInScope", { shown: formats.count(answer.inScope), total: formats.count(answer.total) })}
      </p>
      <RecipientTable answer={answer} programme={programme} period={period} />
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.inScope} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}

/** Nobody at all: no programme yet, or its list of the year is not here. */
function NoneYet({ programme, period }: { readonly programme: string; readonly period: string }) {
  const t = useTranslations("recipients");
  const programmes = useProgrammes();
  const mayImport = useMay("imports.write");
  if (programmes.all.length === 0) {
    return (
      <EmptyState text={t("noProgramme")}>
        <Link to="/program">{t("toProgrammes")}</Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState text={t("noneYet", { programme: programmes.nameOf(programme), period })}>
      {mayImport && (
        <Link to="/data/impor/baru" search={{ jenis: "penerima" }}>
          {t("importList")}
        </Link>
      )}
    </EmptyState>
  );
}
