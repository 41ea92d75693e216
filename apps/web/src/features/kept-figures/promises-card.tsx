import type { ProgressAnswer, PromiseLine } from "@sinergi/api/kept-figures/kept-figures.schema";
import { TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PromiseBar } from "#features/kept-figures/promise-bar";
import { numberOf, shownPromises } from "#features/kept-figures/sort-promises";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { KeptFigure } from "#ui/kept-figure";
import { TakeTable } from "#ui/take-table";
import { readPromiseFilter } from "#urls/meeting-mode.url";
import classes from "./kept-figures.module.css";

const route = getRouteApi("/frame/rapat/$meetingId/capaian");

interface PromisesCardProps {
  /** Of earlier meetings, or of this one. */
  readonly which: "promised" | "own";
  readonly lines: readonly PromiseLine[];
  readonly answer: ProgressAnswer;
}

/** Promises with how far they are; a part of the bar narrows the table. */
export function PromisesCard({ which, lines, answer }: PromisesCardProps) {
  const t = useTranslations("keptFigures");
  const formats = useFormats();
  const { regency } = useSession();
  const { janji: asked, cari, urut } = route.useSearch();
  const janji = readPromiseFilter(asked);
  const navigate = route.useNavigate();
  const columns = useColumns();
  const shown = shownPromises(lines, { filter: janji, search: cari, order: urut });
  const count = which === "promised" ? answer.count : answer.ownCount;
  const title = which === "promised" ? t("promised.title", { meeting: answer.previous?.title ?? "" }) : t("own.title");
  const sort = urut?.replace(/^-/, "") ?? "";
  const turn = (key: string) => void navigate({ search: (now) => ({ ...now, urut: now.urut === key ? `-${key}` : key }), resetScroll: false });
  const badges = [
    ...(janji === undefined ? [] : [{ key: "janji", text: t(`filters.${janji}`), remove: () => void navigate({ search: (now) => ({ ...now, janji: undefined }), resetScroll: false }) }]),
    ...(cari === undefined ? [] : [{ key: "cari", text: t("searching", { text: cari }), remove: () => void navigate({ search: (now) => ({ ...now, cari: undefined }), resetScroll: false }) }]),
  ];
  return (
    <Card
      title={title}
      finding={count === null ? null : t(`${which}.finding`, { promised: count.promised, done: formats.count(count.done), late: count.late })}
      note={t("promised.note", { day: formats.day(answer.today) })}
      actions={
        <TakeTable<PromiseLine>
          name={which === "promised" ? "sinergi-capaian-janji" : "sinergi-capaian-rapat"}
          titles={[title, answer.meeting.title, regency.name, formats.day(answer.today), ...badges.map(({ text }) => text)]}
          rows={shown}
          columns={[
            { header: t("columns.number"), kind: "text", value: numberOf }, { header: t("columns.text"), kind: "text", value: (line) => line.text }, { header: t("columns.lead"), kind: "text", value: (line) => line.leadName ?? line.lead },
            { header: t("columns.due"), kind: "text", value: (line) => line.dueOn }, { header: t("columns.state"), kind: "text", value: (line) => t(`states.${line.state}`) }, { header: t("columns.late"), kind: "text", value: (line) => (line.late ? t("late") : "") },
            { header: t("columns.progress"), kind: "number", value: (line) => line.progress }, { header: t("columns.meeting"), kind: "text", value: (line) => line.meetingTitle }, { header: t("columns.obstacle"), kind: "text", value: (line) => line.obstacle },
          ]}
        />
      }
    >
      {count && <PromiseBar count={count} chosen={janji} choose={(part) => void navigate({ search: (now) => ({ ...now, janji: now.janji === part ? undefined : part }), resetScroll: false })} />}
      <div className={choices.choices} data-screen-only>
        <TextInput className={choices.choice ?? ""} label={t("search")} value={cari ?? ""} maxLength={100} onChange={(event) => { const typed = event.currentTarget.value; void navigate({ search: (now) => ({ ...now, cari: typed === "" ? undefined : typed }), replace: true, resetScroll: false }); }} />
      </div>
      <FilterBadges badges={badges} clear={() => void navigate({ search: (now) => ({ ...now, janji: undefined, cari: undefined }), resetScroll: false })} />
      <div className={classes.table}>
        {shown.length === 0 ? <EmptyState text={t("noneShown")} /> : <DataTable caption={title} columns={columns} rows={shown} rowKey={({ id }) => id} sorting={{ key: sort, descending: urut?.startsWith("-") ?? false, change: turn }} />}
      </div>
    </Card>
  );
}

function useColumns(): readonly Column<PromiseLine>[] {
  const t = useTranslations("keptFigures");
  const formats = useFormats();
  return [
    {
      key: "nomor", header: t("columns.promise"), sortable: true,
      cell: (line) => (
        <>
          <span className={classes.number}>{numberOf(line)}</span> {line.text}
          <span className={classes.under}>{line.meetingTitle}</span>
          {line.figureId !== null && <KeptFigure id={line.figureId} />}
        </>
      ),
    },
    { key: "opd", header: t("columns.lead"), sortable: true, cell: ({ leadName, lead }) => leadName ?? lead ?? "–" },
    { key: "batas", header: t("columns.due"), sortable: true, cell: ({ dueOn, late }) => <>{formats.day(dueOn)} {late && <span className={classes.late}>{t("late")}</span>}</> },
    { key: "keadaan", header: t("columns.state"), sortable: true, cell: ({ state, obstacle }) => <>{t(`states.${state}`)}{obstacle !== "" && <span className={classes.under}>{obstacle}</span>}</> },
    { key: "kemajuan", header: t("columns.progress"), numeric: true, sortable: true, cell: ({ progress }) => formats.wholePercent(progress / 100) },
  ];
}
