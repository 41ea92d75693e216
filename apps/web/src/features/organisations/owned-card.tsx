import type { OrganisationDetail } from "@sinergi/api/organisations/organisations.schema";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useCardOrder } from "#features/organisations/use-card-order";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { SearchWords } from "#ui/search-words";
import { WholeTable } from "#ui/whole-table";

const route = getRouteApi("/frame/organisasi/$code");

/** The programmes it answers for; whoever sees figures goes on to whom each reaches. */
export function OwnedCard({ detail: { organisation } }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations.owned");
  const mayFigures = useMay("figures.read");
  const order = useCardOrder("urutProgram");
  const { cari } = route.useSearch();
  const navigate = route.useNavigate();
  const { programmes } = organisation;
  const look = (words: string | undefined) => void navigate({ search: (now) => ({ ...now, cari: words }), replace: true, resetScroll: false });
  return (
    <Card title={t("title")} finding={programmes.length === 0 ? null : t("finding", { count: programmes.length })}>
      {programmes.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <WholeTable
          caption={t("title")} rows={programmes} rowKey={({ code }) => code} {...order} file={`program-${organisation.code.toLowerCase()}`} search={{ field: <SearchWords label={t("search")} words={cari} look={look} />, words: cari }}
          columns={[
            { key: "name", header: t("name"), value: ({ name }) => name, cell: ({ code, name }) => (mayFigures ? <Link to="/analisis/sasaran" search={{ prog: code }}>{name}</Link> : name) },
            { key: "code", header: t("code"), value: ({ code }) => code },
          ]}
        />
      )}
    </Card>
  );
}
