import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ErrorState } from "#ui/error-state";
import classes from "./state.module.css";

/** The parts of a query a card looks at. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  readonly query: Asked<T>;
  /** Height of the finished card in px, so that nothing jumps. */
  readonly height: number;
  /** Said while waiting, where the answer may take longer than a breath. */
  readonly waiting?: string | undefined;
  readonly children: (data: T) => ReactNode;
}

/** Skeleton, error or content. What was already shown stays while it is asked for again. */
export function Loaded<T>({ query, height, waiting, children }: LoadedProps<T>) {
  const t = useTranslations("states");
  if (query.data !== undefined) {
    return (
      <div className={classes.busy} aria-busy={query.isPlaceholderData}>
        {children(query.data)}
      </div>
    );
  }
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const lines = Math.max(1, Math.floor(height / 40));
  return (
    <div className={classes.lines} style={{ height }} role="status" aria-label={t("loading")}>
      {waiting !== undefined && <p>{waiting}</p>}
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={28} width={line % 3 === 2 ? "62%" : "100%"} />
      ))}
    </div>
  );
}
