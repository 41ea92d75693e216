import type { AreaFiguresAnswer } from "@sinergi/api/areas/areas.schema";
import type { AreaLabel } from "@sinergi/api/targeting/targeting.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Mark } from "#charts/mark";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { measured, partFilter } from "#features/areas/area-measure";
import { AreaMapPicture } from "#features/areas/area-map-picture";
import type { Outlines } from "#features/areas/use-outlines";
import { useFormats } from "#lib/i18n";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");

interface LocationMapProps {
  readonly area: AreaLabel;
  readonly answer: AreaFiguresAnswer;
  readonly outlines: Outlines;
}

/** The area among those of its parent, outlined until another is looked at. */
export function LocationMap({ area, answer, outlines }: LocationMapProps) {
  const t = useTranslations("areas");
  const formats = useFormats();
  const { tgl } = route.useSearch();
  const door = useTargetingDoor();
  const navigate = route.useNavigate();
  const [looked, look] = useState<string>();
  const shown = useMemo(() => {
    const parent = answer.rows.find((row) => row.area.code === area.code)?.parentCode ?? null;
    const areas = answer.rows.filter((row) => row.parentCode === parent).map((row) => measured(row, "poor"));
    return { areas, borders: area.level === "village" && parent !== null ? [parent] : areas.map((one) => one.area.code) };
  }, [answer, area]);
  const weakSignal = useMemo(() => new Set(answer.weakSignal.map(({ areaCode }) => areaCode)), [answer]);
  const marks = new Map(
    shown.areas.map(({ area: { code, name }, rate }): [string, Mark] => [
      code,
      {
        label: `${name} · ${t("measures.poor")} ${formats.percent(rate.value)}`,
        families: rate.part,
        filter: partFilter("poor", { area: code, on: tgl, programme: undefined }),
        narrow: [door({ area: code, on: tgl })],
        page: code === area.code ? undefined : { label: t("openPage", { area: name }), open: () => void navigate({ params: { areaCode: code }, search: { tgl } }) },
      },
    ]),
  );
  return <AreaMapPicture areas={shown.areas} borders={shown.borders} outlines={outlines} weakSignal={weakSignal} legend={t("legends.poor")} marks={marks} active={looked ?? area.code} look={look} maxHeight={340} />;
}
