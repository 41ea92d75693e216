import type { MovementAnswer } from "@sinergi/api/movements/movements.schema";
import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { MovementCardProps } from "#features/movements/movement-marks";
import { HelpCard } from "#features/movements/help-card";
import { PoorCard } from "#features/movements/poor-card";
import { SimilarCard } from "#features/movements/similar-card";
import { TransitionsCard } from "#features/movements/transitions-card";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import classes from "./movements.module.css";

const route = getRouteApi("/frame/analisis/menetap");

/** The chronic poor, those who rise and those who fall, beside what they received. */
export function MovementsPage() {
  const t = useTranslations("movements");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const places = usePlaces();
  const query = useQuery(
    trpc.movements.overview.queryOptions({ area: search.wil, from: search.dari, to: search.ke, likeness: search.serupa === "jenis" ? "kind" : "district" }, { placeholderData: keepPreviousData }),
  );
  const badges = search.wil === undefined ? [] : [{ key: "wil", text: places.nameOf(search.wil), remove: () => void navigate({ search: (now) => ({ ...now, wil: undefined }) }) }];
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={() => void navigate({ search: {} })} />}>
      <div className={choices.choices} data-screen-only>
        <AreaChoice area={search.wil} choose={(wil) => void navigate({ search: (now) => ({ ...now, wil }) })} />
        {query.data?.movement && <VersionChoices answer={query.data} />}
      </div>
      <Loaded query={query} height={720} waiting={t("waiting")}>
        {(answer) => (answer.movement ? <MovementCards area={answer.area} movement={answer.movement} /> : <Card title={t("title")}><EmptyState text={t("few")} /></Card>)}
      </Loaded>
    </Page>
  );
}

function VersionChoices({ answer: { versions, movement } }: { readonly answer: MovementAnswer }) {
  const t = useTranslations("movements");
  const formats = useFormats();
  const navigate = route.useNavigate();
  if (!movement) return null;
  const option = ({ source, asOf }: { source: string; asOf: string }) => ({ value: asOf, label: t("version", { source, day: formats.day(asOf) }) });
  return (
    <>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("from")}
        value={movement.from.asOf}
        onChange={(event) => {
          const dari = event.currentTarget.value;
          void navigate({ search: (now) => ({ ...now, dari }) });
        }}
        data={versions.filter(({ asOf }) => asOf < movement.to.asOf).map(option)}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("to")}
        value={movement.to.asOf}
        onChange={(event) => {
          const ke = event.currentTarget.value;
          void navigate({ search: (now) => ({ ...now, ke }) });
        }}
        data={versions.filter(({ asOf }) => asOf > movement.from.asOf).map(option)}
      />
    </>
  );
}

function MovementCards({ area, movement }: MovementCardProps) {
  const t = useTranslations("movements");
  const { from, to, toIsLive } = movement;
  return (
    <>
      {from.source !== to.source && <p className={classes.care}>{t("sources", { from: from.source, to: to.source })}</p>}
      {!toIsLive && <p className={classes.care}>{t("notLive")}</p>}
      <PoorCard area={area} movement={movement} />
      <TransitionsCard area={area} movement={movement} />
      <HelpCard area={area} movement={movement} />
      <SimilarCard area={area} movement={movement} />
    </>
  );
}
