import { SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AddedCard } from "#features/budgets/added-card";
import { ChainCard } from "#features/budgets/chain-card";
import { FilesCard } from "#features/budgets/files-card";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";

const route = getRouteApi("/frame/perencanaan/anggaran/dokumen");

/** From the plan to the work plan to the budget: what became of every row, and the files they came in. */
export function DocumentsPage() {
  const t = useTranslations("budgets.documents");
  const formats = useFormats();
  const { thn, lihat } = route.useSearch();
  const mayPropose = useMay("budgets.propose");
  const query = useQuery(trpc.budgets.chain.queryOptions({ year: thn }, { placeholderData: keepPreviousData }));
  const counted = query.data?.documents.map(({ document, rows, ceilingIdr }) => t("counted", { document, rows: formats.count(rows), money: formats.rupiah(ceilingIdr) })).join(" · ");
  return (
    <Page title={t("title")} intro={t("intro")}>
      <ViewChoice />
      <p>{counted}</p>
      {lihat === "berkas" && mayPropose ? (
        <FilesCard key={thn ?? query.data?.year ?? ""} year={thn ?? query.data?.year} />
      ) : (
        <Loaded query={query} height={480}>
          {(answer) => (answer.documents.length < 2 ? <EmptyState text={t("none")} /> : lihat === "baru" ? <AddedCard chain={answer} /> : <ChainCard chain={answer} />)}
        </Loaded>
      )}
    </Page>
  );
}

function ViewChoice() {
  const t = useTranslations("budgets.documents");
  const { lihat } = route.useSearch();
  const navigate = route.useNavigate();
  const mayPropose = useMay("budgets.propose");
  const views = [{ value: "", label: t("views.chain") }, { value: "baru", label: t("views.added") }, ...(mayPropose ? [{ value: "berkas", label: t("views.files") }] : [])];
  return (
    <div data-screen-only>
      <SegmentedControl
        size="sm"
        aria-label={t("view")}
        value={lihat ?? ""}
        onChange={(value) => void navigate({ search: (now) => ({ ...now, nilai: undefined, lihat: value === "baru" || value === "berkas" ? value : undefined }) })}
        data={views}
      />
    </div>
  );
}
