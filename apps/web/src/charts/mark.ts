import type { MarkFilter } from "#urls/families.url";

/** One mark of a chart or one number of a table: what it says, how many families, and which. */
export interface Mark {
  readonly label: string;
  readonly families: number;
  readonly filter: MarkFilter;
  /** Narrows the screen to what the mark stands for, where the screen can be narrowed so. */
  readonly narrow?: (() => void) | undefined;
  /** A page of its own about what the mark stands for. */
  readonly page?: { readonly label: string; readonly open: () => void } | undefined;
}
