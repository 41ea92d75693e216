import type { ReactNode } from "react";

export interface Answer {
  readonly label: string;
  /** null: not answered. */
  readonly value: string | null;
}

/** Questions that belong together: one screen. */
export interface FormGroup {
  readonly name: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly body: ReactNode;
  /** As they are shown on Periksa. */
  readonly answers: readonly Answer[];
  /** What has to be answered before the form can be finished, in words; null where nothing is missing. */
  readonly missing?: string | null;
}
