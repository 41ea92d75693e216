import type { Block, PaperContents } from "#papers/paper-contents.schema";

/** A line of a paper that one version has and the other has not. */
export interface ChangedLine {
  readonly change: "ADDED" | "REMOVED";
  readonly text: string;
}

/** What a later version of a paper says differently, line by line in the order of the paper. */
export function comparePapers(before: PaperContents, after: PaperContents): ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const longest = longestCommon(old, now);
  const changes: ChangedLine[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) [at, to] = [at + 1, to + 1];
    else if (at < old.length && (to >= now.length || longest(at + 1, to) >= longest(at, to + 1))) changes.push({ change: "REMOVED", text: old[at++] ?? "" });
    else changes.push({ change: "ADDED", text: now[to++] ?? "" });
  }
  return changes;
}

/** Length of the longest common run of lines from two places on. */
function longestCommon(old: readonly string[], now: readonly string[]): (at: number, to: number) => number {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      lengths[at * width + to] = old[at] === now[to] ? (lengths[(at + 1) * width + to + 1] ?? 0) + 1 : Math.max(lengths[(at + 1) * width + to] ?? 0, lengths[at * width + to + 1] ?? 0);
    }
  }
  return (at, to) => lengths[at * width + to] ?? 0;
}

/** A paper as plain lines, in order. */
export function linesOf({ letterhead, title, blocks }: PaperContents): string[] {
  const head = title === null ? [] : [title.name, title.about, title.number];
  return [...letterhead.lines, letterhead.address, ...head, ...blocks.flatMap(linesOfBlock)].filter((line) => line !== "");
}

const textOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join("");

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "subheading":
      return [block.text];
    case "paragraph":
      return [textOf(block.runs)];
    case "list":
      return block.items.map(textOf);
    case "facts":
      return block.rows.map(({ label, lines }) => `${label}: ${lines.join("; ")}`);
    case "address":
      return [block.placeAndDay, ...block.rows.map(({ label, lines }) => `${label}: ${lines.join("; ")}`), ...block.to];
    case "table":
      return block.rows.map((row) => row.map(({ text, signature }) => (signature === undefined ? text.replaceAll("\n", ", ") : "✓")).join(" | "));
    case "chart":
      return [block.title, ...block.chart.rows.map((row) => ("difference" in row ? `${row.label} ${row.difference}` : `${row.label} ${row.value} ${row.detail}`.trim()))];
    case "signatures":
      return [block.placeAndDay, ...block.people.map(({ role, name, position, rank, nip }) => [role, position, name, rank, nip].filter((part) => part !== "").join(", "))];
    case "copies":
      return [...block.lines];
    case "annex":
      return [block.title];
  }
}
