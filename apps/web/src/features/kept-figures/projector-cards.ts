import type { KeptFigureAnswer, ProgressAnswer, PromiseLine } from "@sinergi/api/kept-figures/kept-figures.schema";
import { shownPromises } from "#features/kept-figures/sort-promises";

type AgendaItem = ProgressAnswer["agenda"][number];
type Decision = ProgressAnswer["decisions"][number];

/** One card of the projector; each fits a screen. */
export type ProjectorCard =
  | { readonly kind: "title" }
  | { readonly kind: "promises"; readonly lines: readonly PromiseLine[]; readonly part: number; readonly parts: number }
  | { readonly kind: "moved"; readonly figures: readonly KeptFigureAnswer[]; readonly part: number; readonly parts: number }
  | { readonly kind: "agenda"; readonly item: AgendaItem; readonly position: number; readonly figure: KeptFigureAnswer | null; readonly decisions: readonly Decision[] }
  | { readonly kind: "decisions"; readonly decisions: readonly Decision[]; readonly from: number; readonly part: number; readonly parts: number }
  | { readonly kind: "end" };

/** Lines of 24 px and more that a screen of 768 px has room for. */
const PROMISES_A_CARD = 4;
const FIGURES_A_CARD = 4;
const DECISIONS_A_CARD = 4;

/** The meeting as cards: what it is, what was promised, what moved, its agenda with its figures, what was decided. */
export function projectorCards({ promised, figures, agenda, decisions }: ProgressAnswer): ProjectorCard[] {
  const figureOf = new Map((figures ?? []).map((figure) => [figure.id, figure]));
  const late = shownPromises(promised ?? [], { filter: undefined, search: undefined, order: undefined });
  const measured = (figures ?? []).filter(({ unit }) => unit !== "none");
  return [
    { kind: "title" },
    ...parted(late, PROMISES_A_CARD).map(({ some, part, parts }): ProjectorCard => ({ kind: "promises", lines: some, part, parts })),
    ...parted(measured, FIGURES_A_CARD).map(({ some, part, parts }): ProjectorCard => ({ kind: "moved", figures: some, part, parts })),
    ...agenda.map((item, at): ProjectorCard => ({
      kind: "agenda", item, position: at + 1, figure: (item.figureId !== null && figureOf.get(item.figureId)) || null, decisions: decisions.filter(({ agendaItemId }) => agendaItemId === item.id),
    })),
    ...parted(decisions, DECISIONS_A_CARD).map(({ some, part, parts }): ProjectorCard => ({ kind: "decisions", decisions: some, from: (part - 1) * DECISIONS_A_CARD + 1, part, parts })),
    { kind: "end" },
  ];
}

interface Part<T> {
  readonly some: readonly T[];
  readonly part: number;
  readonly parts: number;
}

function parted<T>(all: readonly T[], size: number): Part<T>[] {
  const parts = Math.ceil(all.length / size);
  return Array.from({ length: parts }, (_, at) => ({ some: all.slice(at * size, (at + 1) * size), part: at + 1, parts }));
}

export type ProjectorStep = "next" | "before" | "first" | "last" | "leave";

/** What a key does on the projector; null for every other key. */
export function stepOfKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): ProjectorStep | null {
  if (key === " ") return shiftKey ? "before" : "next";
  const steps: Readonly<Record<string, ProjectorStep>> = { ArrowRight: "next", ArrowDown: "next", PageDown: "next", ArrowLeft: "before", ArrowUp: "before", PageUp: "before", Home: "first", End: "last", Escape: "leave" };
  return steps[key] ?? null;
}

/** The card after a step, from 1; it never runs over either end. */
export function cardAfter(at: number, step: Exclude<ProjectorStep, "leave">, cards: number): number {
  const to = { next: at + 1, before: at - 1, first: 1, last: cards }[step];
  return Math.min(Math.max(to, 1), Math.max(1, cards));
}
