/** What was seen of one schedule once everything had healed. Every record carries a mark of its own in its words. */
export interface Observed {
  /** Marks whose save said "Tersimpan di HP". */
  readonly acknowledged: readonly string[];
  /** Marks that were ever handed over to be kept. */
  readonly attempted: readonly string[];
  /** Mark of each row the server took into custody; one twice is two rows. */
  readonly received: readonly string[];
  /** Mark of each row the office reads (visits); one twice is two rows. */
  readonly applied: readonly string[];
  /** Marks of received records that the server said it applied, or keeps as a possible double: they must be among `applied` once. */
  readonly toBeApplied: readonly string[];
  readonly pending: number;
  readonly photos: { readonly acknowledged: number; readonly complete: number; readonly lost: number };
  readonly devices: readonly string[];
  /** Records whose text at the server is another than the one that was kept. */
  readonly changed: readonly string[];
}

export type Damage = { readonly kind: "LOST" | "DOUBLED" | "GHOST" | "STUCK" | "WIPED" | "UNAPPLIED" | "PHOTO" | "CHANGED"; readonly what: string };

/** Compares the three sets of `offline.md` §4.2. An empty list is a schedule that went well. */
export function damagesOf(seen: Observed): readonly Damage[] {
  const received = new Set(seen.received);
  const attempted = new Set(seen.attempted);
  const applied = new Set(seen.applied);
  return [
    ...seen.acknowledged.filter((mark) => !received.has(mark)).map((what) => ({ kind: "LOST", what }) as const),
    ...doubles(seen.received).map((what) => ({ kind: "DOUBLED", what: `${what} (custody)` }) as const),
    ...doubles(seen.applied).map((what) => ({ kind: "DOUBLED", what: `${what} (visit)` }) as const),
    ...seen.received.filter((mark) => !attempted.has(mark)).map((what) => ({ kind: "GHOST", what }) as const),
    ...seen.toBeApplied.filter((mark) => !applied.has(mark)).map((what) => ({ kind: "UNAPPLIED", what }) as const),
    ...seen.changed.map((what) => ({ kind: "CHANGED", what }) as const),
    ...(seen.pending > 0 ? [{ kind: "STUCK", what: `${seen.pending} rows wait for ever` } as const] : []),
    ...(new Set(seen.devices).size > 1 ? [{ kind: "WIPED", what: `the phone was ${new Set(seen.devices).size} devices` } as const] : []),
    ...(seen.photos.complete + seen.photos.lost < seen.photos.acknowledged ? [{ kind: "PHOTO", what: `${seen.photos.complete} of ${seen.photos.acknowledged} photos arrived` } as const] : []),
  ];
}

function doubles(marks: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const mark of marks) (seen.has(mark) ? twice : seen).add(mark);
  return [...twice];
}

/** What "none of n" proves: with 95 % confidence fewer than three in n schedules fail. */
export const boundOf = (schedules: number): number => 3 / schedules;
