import type { MovementAnswer } from "@sinergi/api/movements/movements.schema";
import { ABSENT_DECILE } from "@sinergi/domain/targeting/movement";
import type { Door } from "#charts/use-targeting-door";
import type { MarkFilter } from "#urls/families.url";
import type { MovementMark } from "#urls/movement.url";

export type Movement = NonNullable<MovementAnswer["movement"]>;
type Part = Omit<MovementMark, "from" | "to">;

export interface MovementCardProps {
  readonly area: MovementAnswer["area"];
  readonly movement: Movement;
}

export interface Marked {
  readonly area: string | undefined;
  readonly movement: Movement;
}

/** The families of a part of the movement: as they are today, those gone from the data as they were on the first day. */
export function movementMark({ area, movement: { from, to, toIsLive } }: Marked, part: Part, isGone = false): MarkFilter {
  const day = isGone ? from.asOf : toIsLive ? undefined : to.asOf;
  return { area, on: day, movement: { from: from.asOf, to: to.asOf, ...part } };
}

/** Deciles that Sasaran can show of families between two ends: where they ended, or where they started if they are gone. */
export function endDoor({ area, movement: { from, to, toIsLive } }: Marked, first: readonly (number | null)[], last: number | null | undefined): Door {
  if (typeof last === "number") return { area, deciles: [last], on: toIsLive ? undefined : to.asOf };
  return { area, deciles: first.filter((decile) => decile !== null), on: from.asOf };
}

/** A decile of a version as filters write it. */
export function endOf(decile: number | null): number {
  return decile ?? ABSENT_DECILE;
}

/** Families between two ends, the poorest two deciles at the start. */
export function poorTo({ movement: { figures } }: Marked, holds: (last: number | null) => boolean): number {
  return figures.transitions.reduce((sum, { first, last, families }) => ((first === 1 || first === 2) && holds(last) ? sum + families : sum), 0);
}
