import type { BudgetContent } from "#budgets/budget-row.schema";

/** A row of a document, as far as matching looks at it. */
export interface MatchedRow {
  readonly id: string;
  readonly content: BudgetContent;
}

/** What a person said: this row of the plan is that row of the later document, or none of it (null). */
export interface HandMatch {
  readonly ratId: string;
  readonly otherId: string | null;
}

export type MatchedBy = "HAND" | "CODE" | "NAME";
export interface MatchedPair {
  readonly ratId: string;
  readonly otherId: string | null;
  /** Null where nothing was found. */
  readonly by: MatchedBy | null;
}

/** How activities are compared: without case, marks and spaces, and without the words that every title has. */
export function activityKey(activity: string): string {
  const words = activity.toUpperCase().normalize("NFKD").replace(/[^A-Z0-9 ]+/g, " ").split(/\s+/);
  return words.filter((word) => word !== "" && !FILLERS.has(word)).join(" ");
}

const FILLERS = new Set(["DAN", "YANG", "DI", "KE", "DARI", "UNTUK", "PADA", "BAGI", "KEGIATAN", "SUB", "KABUPATEN", "KOTA"]);

const codeKey = ({ agency, code }: BudgetContent): string | null => (code === null ? null : `${agency}/${code.replace(/\s/g, "")}`);
const nameKey = ({ agency, activity }: BudgetContent): string => `${agency}/${activityKey(activity)}`;
/** Where an office has an activity in several rows, its part, its source and its places tell them apart. */
const wholeKey = (content: BudgetContent): string => [nameKey(content), activityKey(content.subActivity), content.fundingSource, content.locations.toSorted().join()].join("/");

/** The finest first, so that rows which share a code are still told apart by the rest. */
const STEPS: readonly (readonly [MatchedBy, (content: BudgetContent) => string | null])[] = [
  ["CODE", (content) => (content.code === null ? null : `${codeKey(content) ?? ""}/${wholeKey(content)}`)],
  ["CODE", codeKey],
  ["NAME", wholeKey],
  ["NAME", nameKey],
];

/** What makes two rows of one file one and the same. */
export function rowKey(content: BudgetContent): string {
  return `${codeKey(content) ?? ""}/${wholeKey(content)}`;
}

/**
 * Finds every row of a plan in a later document: what a person decided first, then by office and code, then by office and
 * activity. A key that two rows of either side share decides nothing: those are left to a person. No row is found twice.
 */
export function matchDocuments(rat: readonly MatchedRow[], later: readonly MatchedRow[], byHand: readonly HandMatch[]): { readonly pairs: readonly MatchedPair[]; readonly added: readonly string[] } {
  const pairs = new Map<string, MatchedPair>();
  const taken = new Set<string>();
  const laterIds = new Set(later.map(({ id }) => id));
  const decided = new Map(byHand.map((hand) => [hand.ratId, hand.otherId]));
  for (const { id } of rat) {
    const other = decided.get(id);
    // A row that is gone from the document since is decided anew.
    if (other === undefined || (other !== null && (!laterIds.has(other) || taken.has(other)))) continue;
    pairs.set(id, { ratId: id, otherId: other, by: "HAND" });
    if (other !== null) taken.add(other);
  }
  for (const [by, keyOf] of STEPS) {
    const open = onlyOnes(rat.filter(({ id }) => !pairs.has(id)), keyOf);
    const offered = onlyOnes(later.filter(({ id }) => !taken.has(id)), keyOf);
    for (const [key, ratId] of open) {
      const otherId = offered.get(key);
      if (otherId === undefined) continue;
      pairs.set(ratId, { ratId, otherId, by });
      taken.add(otherId);
    }
  }
  return {
    pairs: rat.map(({ id }) => pairs.get(id) ?? { ratId: id, otherId: null, by: null }),
    added: later.map(({ id }) => id).filter((id) => !taken.has(id)),
  };
}

/** The rows whose key no other row shares, by key. */
function onlyOnes(rows: readonly MatchedRow[], keyOf: (content: BudgetContent) => string | null): ReadonlyMap<string, string> {
  const ids = new Map<string, string | null>();
  for (const { id, content } of rows) {
    const key = keyOf(content);
    if (key !== null) ids.set(key, ids.has(key) ? null : id);
  }
  return new Map([...ids].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
}

const MOST_CANDIDATES = 5;
const LEAST_LIKENESS = 0.2;

/** Rows of the later document a person might mean, the likest first: of the same office, then by the words they share. */
export function candidatesFor(row: MatchedRow, open: readonly MatchedRow[]): readonly MatchedRow[] {
  return open
    .map((other) => ({ other, likeness: likenessOf(row.content, other.content) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ other }) => other);
}

/** Words shared over words of both, and half a step more for the same office. */
function likenessOf(a: BudgetContent, b: BudgetContent): number {
  const [left, right] = [a, b].map(({ activity }) => new Set(activityKey(activity).split(" ")));
  const shared = [...(left ?? [])].filter((word) => right?.has(word)).length;
  const all = new Set([...(left ?? []), ...(right ?? [])]).size;
  return shared === 0 ? 0 : shared / all + (a.agency === b.agency ? 0.5 : 0);
}

export const CHAIN_VERDICTS = ["same", "cut", "changed", "dropped"] as const;
/** `cut`: less money or a smaller target; `changed`: more of them, other places, or another unit. */
export type ChainVerdict = (typeof CHAIN_VERDICTS)[number];
export type ChainPart = "ceiling" | "target" | "unit" | "place";

/** What became of a row of the plan in a later document; `parts` says what differs. Places that a document does not name are no difference. */
export function compareRows(planned: BudgetContent, later: BudgetContent | null): { readonly verdict: ChainVerdict; readonly parts: readonly ChainPart[] } {
  if (later === null) return { verdict: "dropped", parts: [] };
  const parts: ChainPart[] = [];
  if (planned.ceilingIdr !== later.ceilingIdr) parts.push("ceiling");
  if (planned.targetQuantity !== later.targetQuantity) parts.push("target");
  if (planned.targetUnit !== later.targetUnit) parts.push("unit");
  if (later.locations.length > 0 && planned.locations.toSorted().join() !== later.locations.toSorted().join()) parts.push("place");
  if (parts.length === 0) return { verdict: "same", parts };
  const fewer = planned.targetUnit === later.targetUnit && (later.targetQuantity ?? 0) < (planned.targetQuantity ?? 0);
  return { verdict: later.ceilingIdr < planned.ceilingIdr || fewer ? "cut" : "changed", parts };
}
