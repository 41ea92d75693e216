import type { FamilyPaymentsAnswer } from "@sinergi/api/payments/payments.schema";
import { NativeSelect } from "@mantine/core";
import { PAYMENT_STATES, type PaymentState } from "@sinergi/domain/payments/payment-states";
import { IconArrowLeft } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PaidFamilyTable } from "#features/payments/paid-family-table";
import { UnlistedPayments } from "#features/payments/unlisted-payments";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { ExportButton } from "#ui/export-button";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { SearchName, useNamed } from "#ui/search-name";
import { pageKey, pageOf } from "#urls/codes";
import { isUnlisted, readPaymentState, readSort, readTranche, writePaymentState } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penyaluran/keluarga");
const PAID_SORTS = ["village", "head", "paid", "due", "times"] as const;

/** The tranche an address names, and which of its families. */
function usePaidFilter() {
  const { th, prog = "PKH", tahap, keadaan, wil } = route.useSearch();
  const [year] = useState(() => String(new Date().getFullYear()));
  return { programme: prog, period: th ?? year, tranche: readTranche(tahap) ?? 1, state: readPaymentState(keadaan) ?? "PAID", area: wil } as const;
}

/** The families behind a number of Penyaluran. */
export function PaidFamiliesPage() {
  const t = useTranslations("payments.list");
  const programmes = useProgrammes();
  const search = route.useSearch();
  const filter = usePaidFilter();
  const navigate = route.useNavigate();
  const { named: text, look } = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const unlisted = isUnlisted(search.keadaan);
  const narrowed = { ...filter, text };
  const { state: _state, ...paidToNobody } = narrowed;
  return (
    <Page
      title={t("title", { name: programmes.nameOf(filter.programme), tranche: filter.tranche, period: filter.period })}
      badges={<Badges />}
      actions={<ExportButton what={unlisted ? { kind: "unlistedPayments", filter: paidToNobody } : { kind: "payments", filter: narrowed }} />}
    >
      <Link to="/data/penyaluran" search={{ th: filter.period, prog: filter.programme, tahap: search.tahap }} className={links.link} data-screen-only>
        <IconArrowLeft size={16} aria-hidden /> {t("back")}
      </Link>
      <Choices look={look} />
      {unlisted ? <UnlistedPayments filter={paidToNobody} /> : <Families filter={narrowed} />}
    </Page>
  );
}

function Badges() {
  const t = useTranslations("payments");
  const places = usePlaces();
  const { wil, keadaan } = route.useSearch();
  const navigate = route.useNavigate();
  const state = readPaymentState(keadaan) ?? "PAID";
  const without = (key: "wil" | "keadaan") => () => void navigate({ search: (now) => ({ ...now, [key]: undefined, hal: undefined }) });
  const badges = [
    ...(keadaan === undefined ? [] : [{ key: "keadaan", text: isUnlisted(keadaan) ? t("tranches.unlisted") : t(`tranches.states.${state}`), remove: without("keadaan") }]),
    ...(wil === undefined ? [] : [{ key: "wil", text: places.nameOf(wil), remove: without("wil") }]),
  ];
  return <FilterBadges badges={badges} clear={() => void navigate({ search: (now) => ({ th: now.th, prog: now.prog, tahap: now.tahap }) })} />;
}

function Choices({ look }: { readonly look: (text: string) => void }) {
  const t = useTranslations("payments");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  const states: readonly (PaymentState | "UNLISTED")[] = [...PAYMENT_STATES, "UNLISTED"];
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("list.state")}
        value={search.keadaan ?? writePaymentState("PAID")}
        onChange={(event) => narrow({ keadaan: event.currentTarget.value, urut: undefined })}
        data={states.map((state) => ({ value: writePaymentState(state), label: state === "UNLISTED" ? t("tranches.unlisted") : t(`tranches.states.${state}`) }))}
      />
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      <SearchName label={t(isUnlisted(search.keadaan) ? "unlisted.search" : "list.search")} look={look} />
    </div>
  );
}

type PaidFilter = ReturnType<typeof usePaidFilter> & { readonly text: string };

function Families({ filter }: { readonly filter: PaidFilter }) {
  const t = useTranslations("payments.list");
  const { urut, hal } = route.useSearch();
  const query = useQuery(trpc.payments.families.queryOptions({ filter, ...readSort(urut, PAID_SORTS, "village"), page: pageOf(hal) }, { placeholderData: keepPreviousData }));
  return (
    <Card title={t("families")}>
      <Loaded query={query} height={600}>
        {(answer) => <Found answer={answer} />}
      </Loaded>
    </Card>
  );
}

function Found({ answer }: { readonly answer: FamilyPaymentsAnswer }) {
  const t = useTranslations("payments.list");
  const formats = useFormats();
  const navigate = route.useNavigate();
  if (answer.total === 0) return <EmptyState text={t("none")} />;
  return (
    <>
      <p aria-live="polite" data-total={answer.total}>
        {answer.inScope === answer.total ? t("count", { shown: formats.count(answer.total), count: answer.total }) : t("countInScope", { shown: formats.count(answer.inScope), total: formats.count(answer.total) })}
      </p>
      {answer.inScope === 0 ? <EmptyState text={t("outOfScope")} /> : <PaidFamilyTable answer={answer} />}
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.inScope} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }) })} />
    </>
  );
}
