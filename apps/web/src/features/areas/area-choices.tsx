import { NativeSelect } from "@mantine/core";
import { AREA_MEASURES } from "@sinergi/targeting/area-measures";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { isOfProgramme } from "#features/areas/area-measure";
import { districtOf, usePlaces } from "#lib/areas";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import choices from "#ui/choices.module.css";
import { type AreasSearch, readMeasure, writeMeasure } from "#urls/areas.url";

const route = getRouteApi("/frame/analisis/wilayah");
const ALL_VILLAGES = "pekon";

interface AreaChoicesProps {
  /** The programme the figures look at, chosen or not. */
  readonly programme: string | undefined;
  /** The day's year: only programmes with a list of it can be measured. */
  readonly year: string;
}

/** What is measured, of which programme, and where: every choice stands in the address. */
export function AreaChoices({ programme, year }: AreaChoicesProps) {
  const t = useTranslations("areas");
  const { regency } = useSession();
  const places = usePlaces();
  const programmes = useProgrammes();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const measure = readMeasure(search.ukur);
  const change = (changed: Partial<AreasSearch>) => void navigate({ search: (now) => ({ ...now, ...changed }), resetScroll: false });
  const listed = programmes.all.filter((one) => programmes.hasList(one.code, year) || one.code === programme);
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("measure")}
        value={measure}
        onChange={(event) => change({ ukur: writeMeasure(AREA_MEASURES.find((one) => one === event.currentTarget.value) ?? "poor"), urut: undefined })}
        data={AREA_MEASURES.map((one) => ({ value: one, label: t(`measures.${one}`) }))}
      />
      {isOfProgramme(measure) && (
        <NativeSelect
          className={choices.choice ?? ""}
          label={t("programme")}
          value={programme ?? ""}
          onChange={(event) => change({ prog: event.currentTarget.value || undefined })}
          data={listed.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("where")}
        value={districtOf(search.wil) ?? search.tingkat ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const all = value === ALL_VILLAGES;
          change({ wil: all || value === "" ? undefined : value, tingkat: all ? ALL_VILLAGES : undefined });
        }}
        data={[
          { value: "", label: t("everyDistrict", { term: regency.terms.district.toLowerCase() }) },
          { value: ALL_VILLAGES, label: t("everyVillage", { term: regency.terms.village.toLowerCase() }) },
          ...places.districts.map(({ code, name }) => ({ value: code, label: t("villagesOf", { term: regency.terms.village, district: name }) })),
        ]}
      />
    </div>
  );
}
