import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";
import { Button, NativeSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AmountsCard } from "#features/payments/amounts-card";
import { DistrictsCard } from "#features/payments/districts-card";
import type { TrancheRow } from "#features/payments/tranche-rows";
import { TranchesCard } from "#features/payments/tranches-card";
import { YearsCard } from "#features/payments/years-card";
import { useMay } from "#lib/session";
import { useTrancheWords } from "#lib/tranche-words";
import { trpc } from "#lib/trpc";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { readTranche, writeTranche } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penyaluran");

/** Who was paid what, when, beside who is enrolled: tranche by tranche, loans apart. */
export function PaymentsPage() {
  const t = useTranslations("payments");
  const { th } = route.useSearch();
  const query = useQuery(trpc.payments.overview.queryOptions({ period: th }));
  return (
    <Page title={t("title")} intro={t("intro")} actions={<ImportLink />}>
      <Loaded query={query} height={640} waiting={t("waiting")}>
        {(answer) => <Overview answer={answer} />}
      </Loaded>
    </Page>
  );
}

function ImportLink() {
  const t = useTranslations("payments");
  if (!useMay("imports.write")) return null;
  return (
    <Button leftSection={<IconPlus size={18} aria-hidden />} renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/impor/baru" search={{ jenis: "penyaluran" }} />}>
      {t("import")}
    </Button>
  );
}

function Overview({ answer }: { readonly answer: PaymentOverview }) {
  const t = useTranslations("payments");
  const chosen = useChosen(answer);
  const grants = answer.programmes.filter(({ isLoan }) => !isLoan);
  const loans = answer.programmes.filter(({ isLoan }) => isLoan);
  if (answer.programmes.length === 0) return <EmptyState text={t("none", { period: answer.period })} />;
  return (
    <>
      <Choices answer={answer} chosen={chosen} />
      {grants.length > 0 && <TranchesCard answer={answer} programmes={grants} kind="grants" />}
      {loans.length > 0 && <TranchesCard answer={answer} programmes={loans} kind="loans" />}
      {chosen && <DistrictsCard answer={answer} chosen={chosen} />}
      {chosen && <YearsCard answer={answer} programme={chosen.programme} />}
      <AmountsCard period={answer.period} />
    </>
  );
}

/** The tranche in the address; without one the last with a list, of PKH where it is there. */
function useChosen({ programmes }: PaymentOverview): TrancheRow | null {
  const { prog, tahap } = route.useSearch();
  const programme = programmes.find((one) => one.programme === prog) ?? programmes.find((one) => one.programme === "PKH") ?? programmes[0];
  if (!programme) return null;
  const asked = readTranche(tahap);
  const tranche = programme.tranches.find((one) => one.tranche === asked) ?? programme.tranches.findLast(({ lines }) => lines !== null) ?? programme.tranches[0];
  return tranche ? { programme, tranche } : null;
}

function Choices({ answer, chosen }: { readonly answer: PaymentOverview; readonly chosen: TrancheRow | null }) {
  const t = useTranslations("payments");
  const navigate = route.useNavigate();
  const tranche = useTrancheWords();
  const years = answer.periods.includes(answer.period) ? answer.periods : [answer.period, ...answer.periods];
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect className={choices.choice ?? ""} label={t("period")} value={answer.period} data={[...years]} onChange={(event) => void navigate({ search: { th: event.currentTarget.value } })} />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("programme")}
        value={chosen?.programme.programme ?? ""}
        onChange={(event) => {
          const prog = event.currentTarget.value;
          void navigate({ search: (now) => ({ ...now, prog, tahap: undefined }), resetScroll: false });
        }}
        data={answer.programmes.map(({ programme, name }) => ({ value: programme, label: name }))}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("tranche")}
        value={String(chosen?.tranche.tranche ?? "")}
        onChange={(event) => {
          const tahap = writeTranche(event.currentTarget.value);
          void navigate({ search: (now) => ({ ...now, tahap }), resetScroll: false });
        }}
        data={(chosen?.programme.tranches ?? []).map((one) => ({ value: String(one.tranche), label: tranche({ ...one, number: one.tranche }) }))}
      />
    </div>
  );
}
