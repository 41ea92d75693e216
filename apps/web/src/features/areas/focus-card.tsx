import type { FocusStandingAnswer } from "@sinergi/api/focus/focus.schema";
import type { AreaLabel } from "@sinergi/api/targeting/targeting.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { districtOf, isVillage } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import classes from "./areas.module.css";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");

/** Where a place stands by the priority score, and whether a decree made it a priority. */
export function FocusCard({ area }: { readonly area: AreaLabel }) {
  const { tgl } = route.useSearch();
  const query = useQuery(trpc.focus.standing.queryOptions({ area: area.code, on: tgl }));
  return (
    <Loaded query={query} height={120}>
      {(standing) => <Standing area={area} standing={standing} />}
    </Loaded>
  );
}

function Standing({ area, standing }: { readonly area: AreaLabel; readonly standing: FocusStandingAnswer }) {
  const t = useTranslations("areas.focus");
  const formats = useFormats();
  const { regency } = useSession();
  const { tgl } = route.useSearch();
  const { score, rank, of, inForce } = standing;
  const village = isVillage(area.code);
  const term = (village ? regency.terms.village : regency.terms.district).toLowerCase();
  const search = village ? { wil: districtOf(area.code) ?? undefined, tgl } : { tingkat: "kecamatan" as const, tgl };
  const finding = rank === null ? t("unknown") : t("finding", { rank, of, term });
  return (
    <Card title={t("title")} finding={finding} actions={<BringButton offer={() => ({ title: finding, choices: [], on: tgl })} />}>
      <p>
        {[score === null ? null : t("score", { score: formats.score(score) }), useListWords(standing, village), inForce?.decreeNumber == null ? null : t("decree", { number: inForce.decreeNumber })].filter((part) => part !== null).join(" · ")}
      </p>
      <p className={classes.links} data-screen-only>
        <Link to="/perencanaan/lokus" search={search}>
          {t("toScores")}
        </Link>
        {inForce && (
          <Link to="/perencanaan/lokus/$listId" params={{ listId: inForce.id }}>
            {t("toList", { year: inForce.year })}
          </Link>
        )}
      </p>
    </Card>
  );
}

function useListWords({ inForce }: FocusStandingAnswer, village: boolean): string {
  const t = useTranslations("areas.focus");
  const { regency } = useSession();
  if (inForce === null) return t("none");
  const { year, rank, places, villagesInside } = inForce;
  if (!village) return t("inside", { count: villagesInside, places, term: regency.terms.village.toLowerCase(), year });
  return rank === null ? t("not", { year }) : t("in", { year, rank, places });
}
