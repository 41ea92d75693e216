import type { Permission } from "@sinergi/domain/access/permissions";
import type { MarkFilter } from "#urls/families.url";

/** One way to narrow a screen to what a mark stands for. */
export interface Narrowing {
  /** What the screen is narrowed to, as its badges will say: `Desil 1`. */
  readonly what: string;
  /** The screen is narrowed so already: the act takes it away again. */
  readonly isOn: boolean;
  /** It opens Sasaran, because the screen of the mark cannot be narrowed so. */
  readonly inTargeting?: boolean;
  readonly go: () => void;
}

/** The families behind a mark: those of a filter, or those of a list of another kind, which opens itself. */
type Behind = { readonly filter: MarkFilter } | { readonly openList: () => void; readonly listPermission: Permission };

/** One mark of a chart or one number of a table: what it says, how many families, which, and what it narrows the screen to. */
export type Mark = Behind & {
  readonly label: string;
  /** Null where families are only counted when somebody looks: the menu then asks the list, so that both say the same. */
  readonly families: number | null;
  /** No mark without: the compiler asks every chart for it. */
  readonly narrow: readonly [Narrowing, ...Narrowing[]];
  /** A page of its own about what the mark stands for. */
  readonly page?: { readonly label: string; readonly open: () => void } | undefined;
};

/** A mark that stands for something else than families: what it says with its number, where it leads, and what it narrows the screen to. */
export interface ItemMark {
  readonly label: string;
  /** `3 tindak lanjut`; absent where it counts nothing. */
  readonly count?: string | undefined;
  readonly see: { readonly label: string; readonly open: () => void };
  readonly narrow: readonly Narrowing[];
}

/** Keys of the marks that the screen is narrowed to by their first way. */
export function chosenOf(marks: ReadonlyMap<string, Mark>): ReadonlySet<string> {
  return new Set([...marks].flatMap(([key, { narrow: [first] }]) => (first.isOn ? [key] : [])));
}
