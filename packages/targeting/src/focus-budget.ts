import { ratio } from "#rates";

/** One activity of the year's action plan, as a plan of any kind has it. */
export interface PlannedActivity {
  /** Villages or districts where it is to happen; empty: the whole regency. */
  readonly areaCodes: readonly string[];
  readonly amountIdr: number;
  readonly side: "LIVELIHOOD" | "PRODUCTION";
  readonly programmeCode: string | null;
}

export interface FocusBudget {
  /** Money of activities that name places; and of those that name none, which may go anywhere. */
  readonly placedIdr: number;
  readonly unplacedIdr: number;
  /** Of the placed money, what goes to the villages of the list. */
  readonly focusIdr: number;
  /** focusIdr / placedIdr; null where no activity names a place. */
  readonly share: number | null;
  /** The same by side. */
  readonly bySide: Readonly<Record<"LIVELIHOOD" | "PRODUCTION", { readonly focusIdr: number; readonly placedIdr: number }>>;
}

/**
 * Money that goes to the villages of a list. An activity's money is spread evenly over the villages it names; a district
 * stands for all its villages. Money without a place is told apart: it is neither inside nor outside.
 */
export function focusBudget(activities: readonly PlannedActivity[], { focus, villages }: { readonly focus: ReadonlySet<string>; readonly villages: readonly string[] }): FocusBudget {
  const bySide = { LIVELIHOOD: { focusIdr: 0, placedIdr: 0 }, PRODUCTION: { focusIdr: 0, placedIdr: 0 } };
  let unplacedIdr = 0;
  for (const { areaCodes, amountIdr, side } of activities) {
    const meant = villages.filter((village) => areaCodes.some((code) => village === code || village.startsWith(`${code}.`)));
    if (meant.length === 0) {
      unplacedIdr += amountIdr;
      continue;
    }
    bySide[side].placedIdr += amountIdr;
    bySide[side].focusIdr += (amountIdr * meant.filter((village) => focus.has(village)).length) / meant.length;
  }
  const sum = (field: "focusIdr" | "placedIdr"): number => bySide.LIVELIHOOD[field] + bySide.PRODUCTION[field];
  return { placedIdr: sum("placedIdr"), unplacedIdr, focusIdr: sum("focusIdr"), share: ratio(sum("focusIdr"), sum("placedIdr")), bySide };
}
