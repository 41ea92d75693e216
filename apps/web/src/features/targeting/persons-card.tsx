import type { PersonsAnswer } from "@sinergi/api/synergy/synergy.schema";
import type { FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { barsScene } from "@sinergi/charts/bars";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { useBase, useDecileNote, useDeciles, useNarrow, useTargetingBadges } from "#features/targeting/use-narrowed";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";

const route = getRouteApi("/frame/analisis/sasaran");

interface PersonsCardProps {
  readonly figures: FiguresAnswer;
  readonly programme: ProgrammeFigures;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** A programme for persons: one pupil reached makes a family reached, and may hide two missed. */
export function PersonsCard({ figures, programme }: PersonsCardProps) {
  const t = useTranslations("targeting.persons");
  const columns = useTranslations("targeting.columns");
  const deciles = useDeciles();
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const source = useChartSource();
  const badges = useTargetingBadges("all");
  const apart = useDecileNote("notNarrowed");
  const notes = usePersonNotes();
  const table = usePersonTable();
  const query = useQuery(trpc.synergy.persons.queryOptions({ area: wil, on: tgl, programme: programme.code }, { placeholderData: keepPreviousData }));
  const name = figures.programmeNames[programme.code]?.name ?? programme.code;
  const answer = query.data;
  const families = answer ? formats.percent(share(answer.families.reached, answer.families.eligible)) : "";
  const finding = (found: PersonsAnswer) => (found.persons ? t("finding", { families, persons: formats.percent(found.persons.coverage.value) }) : t("findingFamilies", { families }));
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: figures.snapshot, families: answer?.families.all ?? null, badges }),
        unit: t("unit"), key: `orang-${programme.code.toLowerCase()}`, title: t("title", { name }),
        finding: answer ? finding(answer) : null, notes: answer ? [...apart, ...notes(answer)] : apart, table: answer ? table(answer) : null,
        headline: { key: "whole", row: figures.area.name, column: columns("coverage"), shown: formats.percent(programme.coverage.value), figure: { kind: "measure", measure: "coverage", programme: programme.code, area: wil, deciles } },
      }}
      picture={<Loaded query={query} height={96}>{(found) => <PersonBars answer={found} name={name} />}</Loaded>}
    />
  );
}

/** What the numbers do not know, said plainly. */
function usePersonNotes(): (answer: PersonsAnswer) => readonly string[] {
  const t = useTranslations("targeting.persons");
  const formats = useFormats();
  return ({ persons, personFamilies, why, tellsMembersApart, unnamed, familiesWithoutRoster }) => {
    if (why) return [t(`why.${why}`)];
    const bounds = persons?.coverage;
    return [
      t("note"),
      t(personFamilies === null ? "noList" : "list"),
      ...(tellsMembersApart ? [] : [t("everyMember")]),
      ...(persons && persons.unknown > 0 && bounds ? [t("bounds", { bounds: formats.bounds(bounds.low, bounds.high), unknown: formats.count(persons.unknown) })] : []),
      ...(unnamed > 0 ? [t("unnamed", { count: unnamed, rows: formats.count(unnamed) })] : []),
      ...(familiesWithoutRoster > 0 ? [t("noRoster", { count: familiesWithoutRoster, families: formats.count(familiesWithoutRoster) })] : []),
    ];
  };
}

function PersonBars({ answer, name }: { readonly answer: PersonsAnswer; readonly name: string }) {
  const t = useTranslations("targeting.persons");
  const formats = useFormats();
  const base = useBase("all");
  const narrow = useNarrow();
  const { families, persons } = answer;
  const bar = (key: "families" | "persons", rate: number | null, detail: string) => ({ key, name: t(key), length: rate, value: formats.percent(rate), detail });
  const bars = [
    bar("families", share(families.reached, families.eligible), t("of", { part: formats.count(families.reached), whole: formats.count(families.eligible) })),
    bar("persons", persons?.coverage.value ?? null, persons ? t("of", { part: formats.count(persons.reachedEligible), whole: formats.count(persons.eligible) }) : ""),
  ];
  const marks = new Map<string, Mark>([
    ["families", { label: t("markFamilies", { name }), families: families.reached, filter: { ...base, programme: answer.programme, eligibility: ["yes"], receives: true }, narrow: [narrow({ programme: answer.programme })] }],
  ]);
  if (answer.personFamilies) {
    marks.set("persons", {
      label: t("markPersons", { name, persons: formats.count(persons?.reachedEligible ?? null) }), families: answer.personFamilies.reached,
      filter: { ...base, programme: answer.programme, persons: "reached" }, narrow: [narrow({ programme: answer.programme })],
    });
  }
  return <ScenePicture label={t("chartLabel")} draw={(width) => barsScene(bars, { width })} marks={marks} />;
}

function usePersonTable(): (answer: PersonsAnswer) => ChartTable {
  const t = useTranslations("targeting.persons");
  const base = useBase("all");
  return ({ families, persons, personFamilies, programme }) => {
    const filter = { ...base, programme, eligibility: ["yes" as const] };
    const count = (value: number, receives?: boolean) => ({ value, as: "count" as const, filter: { ...filter, receives } });
    const heads = (value: number | undefined, of: "eligible" | "reached" | "missed") =>
      value === undefined ? null : { value, as: "count" as const, families: personFamilies ? { count: personFamilies[of], filter: { ...base, programme, persons: of } } : undefined };
    return {
      columns: [
        { key: "what", header: t("columns.what") },
        ...(["eligible", "reached", "missed", "coverage"] as const).map((key) => ({ key, header: t(`columns.${key}`), numeric: true })),
      ],
      rows: [
        {
          key: "families",
          cells: {
            what: t("families"), eligible: count(families.eligible), reached: count(families.reached, true), missed: count(families.missed, false),
            coverage: { value: share(families.reached, families.eligible), as: "percent" },
          },
        },
        {
          key: "persons",
          cells: {
            what: t("persons"), eligible: heads(persons?.eligible, "eligible"), reached: heads(persons?.reachedEligible, "reached"), missed: heads(persons?.missed, "missed"),
            coverage: { value: persons?.coverage.value ?? null, as: "percent" },
          },
        },
      ],
    };
  };
}
