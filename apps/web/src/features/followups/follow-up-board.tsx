import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { UnstyledButton } from "@mantine/core";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import { type FollowUpMove, moveBetween } from "@sinergi/domain/followups/move-follow-up";
import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import { type DragEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ActDialog } from "#features/followups/act-dialog";
import { BoardCard } from "#features/followups/board-card";
import own from "./followups.module.css";

const COLUMNS = ["NOT_STARTED", "IN_PROGRESS", "BLOCKED", "DONE_UNVERIFIED", "DONE"] as const satisfies readonly FollowUpState[];
type Column = (typeof COLUMNS)[number];

interface Asked {
  readonly followUp: FollowUpAnswer;
  readonly move: FollowUpMove;
}

/** Columns by state. A dragged card and its menu do the same act, with the fields it needs; on a phone one column at a time. */
export function FollowUpBoard({ rows }: { readonly rows: readonly FollowUpAnswer[] }) {
  const t = useTranslations("followUps.board");
  const states = useTranslations("followUp.states");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [shown, setShown] = useState<Column>(COLUMNS.find((state) => rows.some((row) => row.state === state)) ?? "NOT_STARTED");
  const cancelled = rows.filter(({ state }) => state === "CANCELLED").length;
  const ask = (followUp: FollowUpAnswer, move: FollowUpMove) => {
    setRefused(null);
    setAsked({ followUp, move });
  };
  const drop = (id: string, to: Column) => {
    const followUp = rows.find((row) => row.id === id);
    if (!followUp || followUp.state === to) return;
    const move = moveBetween(followUp.state, to);
    if (move !== null && followUp.moves.includes(move)) return ask(followUp, move);
    setRefused(t("cannot", { name: followUpNumber(followUp.number), state: states(to), why: t(move === null ? "why.skip" : "why.role") }));
  };
  return (
    <>
      {refused !== null && (
        <p className={own.problem} role="alert">
          {refused}
        </p>
      )}
      <div className={own.columnTabs} role="group" aria-label={t("columns")}>
        {COLUMNS.map((state) => (
          <UnstyledButton key={state} className={own.columnTab ?? ""} aria-pressed={state === shown} onClick={() => setShown(state)}>
            {`${states(state)} ${rows.filter((row) => row.state === state).length}`}
          </UnstyledButton>
        ))}
      </div>
      <div className={own.board} role="group" aria-label={t("label")}>
        {COLUMNS.map((state) => (
          <BoardColumn key={state} state={state} shown={state === shown} rows={rows.filter((row) => row.state === state)} ask={ask} drop={(id) => drop(id, state)} />
        ))}
      </div>
      <p className={own.hint}>{[t("help"), ...(cancelled > 0 ? [t("cancelledNote", { count: cancelled })] : [])].join(" ")}</p>
      {asked && <ActDialog followUp={asked.followUp} move={asked.move} close={() => setAsked(null)} />}
    </>
  );
}

interface BoardColumnProps {
  readonly state: Column;
  readonly shown: boolean;
  readonly rows: readonly FollowUpAnswer[];
  readonly ask: (followUp: FollowUpAnswer, move: FollowUpMove) => void;
  readonly drop: (id: string) => void;
}

function BoardColumn({ state, shown, rows, ask, drop }: BoardColumnProps) {
  const t = useTranslations("followUps.board");
  const states = useTranslations("followUp.states");
  const [over, setOver] = useState(false);
  const take = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    drop(event.dataTransfer.getData("text/plain"));
  };
  const hover = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section className={own.column} aria-label={states(state)} data-over={over} data-shown={shown} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={take}>
      <h3 className={own.columnHead}>
        {states(state)}
        <span>{rows.length}</span>
      </h3>
      {rows.length === 0 && <p className={own.hint}>{t(over ? "dropHere" : "empty")}</p>}
      {rows.map((row) => (
        <BoardCard key={row.id} row={row} ask={ask} />
      ))}
    </section>
  );
}
