/** Kleene's three truth values, ordered no < unknown < yes. */
export type Trilean = "no" | "unknown" | "yes";
export const TRILEANS = ["no", "unknown", "yes"] as const;

const ORDER: Readonly<Record<Trilean, number>> = { no: 0, unknown: 1, yes: 2 };

/** `all`: the least of the values; `yes` of nothing. */
export function everyOf(values: Iterable<Trilean>): Trilean {
  let least: Trilean = "yes";
  for (const value of values) if (ORDER[value] < ORDER[least]) least = value;
  return least;
}

/** `any`: the greatest of the values; `no` of nothing. */
export function someOf(values: Iterable<Trilean>): Trilean {
  let greatest: Trilean = "no";
  for (const value of values) if (ORDER[value] > ORDER[greatest]) greatest = value;
  return greatest;
}

export function notOf(value: Trilean): Trilean {
  return value === "yes" ? "no" : value === "no" ? "yes" : "unknown";
}

/** The value of a two-valued fact that may be missing. */
export function known(value: boolean | null): Trilean {
  return value === null ? "unknown" : value ? "yes" : "no";
}
