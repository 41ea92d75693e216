import type { AreaProfileAnswer } from "@sinergi/api/areas/areas.schema";
import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FocusCard } from "#features/areas/focus-card";
import { GapsCard } from "#features/areas/gaps-card";
import { HelpCard } from "#features/areas/help-card";
import { HelpersCard } from "#features/areas/helpers-card";
import { PlaceCard } from "#features/areas/place-card";
import { WhoCard } from "#features/areas/who-card";
import { districtOf, isVillage, usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import classes from "./areas.module.css";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");

/** One village or district on a page: who lives there, what help comes, by whom, what is missing, and what lies around it. */
export function AreaPage() {
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const intro = useIntro(areaCode);
  const places = usePlaces();
  const figures = useQuery(trpc.targeting.figures.queryOptions({ area: areaCode, on: tgl }));
  const profile = useQuery(trpc.areas.profile.queryOptions({ area: areaCode, on: tgl }));
  return (
    <Page title={figures.data?.area.name ?? places.nameOf(areaCode)} intro={figures.data && intro} snapshot={figures.data?.snapshot}>
      <Ways known={figures.data !== undefined} />
      <Loaded query={figures} height={640}>
        {(known) => (known.snapshot.dataset ? <Loaded query={profile} height={640}>{(said) => <AreaSections figures={known} profile={said} />}</Loaded> : <NotImported />)}
      </Loaded>
    </Page>
  );
}

function AreaSections({ figures, profile }: { readonly figures: FiguresAnswer; readonly profile: AreaProfileAnswer }) {
  return (
    <>
      <WhoCard figures={figures} ageDays={profile.decileAgeDays} />
      <FocusCard area={figures.area} />
      <HelpCard figures={figures} />
      <div className={classes.columns}>
        <HelpersCard helpers={profile.helpers} families={figures.families} />
        <GapsCard figures={figures} profile={profile} />
      </div>
      <PlaceCard area={figures.area} />
    </>
  );
}

/** Whose paper this is: the head of the village by the regency's own word, of an urban village the lurah. */
function useIntro(areaCode: string): string {
  const t = useTranslations("areas.page");
  const { regency } = useSession();
  const places = usePlaces();
  const district = places.nameOf(districtOf(areaCode) ?? "");
  if (!isVillage(areaCode)) return t("introDistrict", { term: regency.terms.district, name: district });
  const urban = places.kindOf(areaCode) === "kelurahan";
  return t("introVillage", { head: urban ? t("lurah") : regency.terms.villageHead, kind: urban ? t("kelurahan") : regency.terms.village, name: places.nameOf(areaCode), term: regency.terms.district, district });
}

/** Ways on from here: the same area on other screens. */
function Ways({ known }: { readonly known: boolean }) {
  const t = useTranslations("areas.page");
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const places = usePlaces();
  const { regency } = useSession();
  const district = districtOf(areaCode) ?? undefined;
  return (
    <nav className={classes.links} aria-label={t("ways")} data-screen-only>
      <Link to="/analisis/wilayah" search={{ wil: known ? district : undefined, tgl }}>
        {known ? t("toMap", { term: regency.terms.village, district: places.nameOf(district ?? "") }) : t("toAll")}
      </Link>
      {known && (
        <Link to="/analisis/sasaran" search={{ wil: areaCode, tgl }}>
          {t("toTargeting")}
        </Link>
      )}
      {known && isVillage(areaCode) && district !== undefined && (
        <Link to="/analisis/wilayah/$areaCode" params={{ areaCode: district }} search={{ tgl }}>
          {t("toDistrict", { term: regency.terms.district, district: places.nameOf(district) })}
        </Link>
      )}
    </nav>
  );
}
