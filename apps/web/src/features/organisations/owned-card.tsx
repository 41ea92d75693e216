import type { OrganisationDetail } from "@sinergi/api/organisations/organisations.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import own from "./organisations.module.css";

/** The programmes it answers for; whoever sees figures goes on to whom each reaches. */
export function OwnedCard({ detail: { organisation } }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations.owned");
  const mayFigures = useMay("figures.read");
  const { programmes } = organisation;
  return (
    <Card title={t("title")} finding={programmes.length === 0 ? null : t("finding", { count: programmes.length })}>
      {programmes.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <ul className={own.programmes}>
          {programmes.map(({ code, name }) => (
            <li key={code}>
              {mayFigures ? (
                <Link to="/analisis/sasaran" search={{ prog: code }}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
