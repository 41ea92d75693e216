/** Words of one line: plain, bold, or changed by two people and not settled. */
export interface Run {
  readonly kind: "plain" | "bold" | "mark";
  readonly text: string;
}

/** A paragraph, a list, or what was answered: each line in runs. */
export interface Block {
  readonly kind: "paragraph" | "list" | "answer";
  readonly lines: readonly (readonly Run[])[];
}

/** How a line begins that answers the question above it. */
export const ANSWER_BEGINS = "Jawaban:";
const RUN = /\*\*([^*\n]+)\*\*|⟦([^⟦⟧]*)⟧/g;

/**
 * Reads the tiny part of Markdown that minutes are written in: `**bold**`, lines that begin with `- ` or `* `, an answer. Everything else,
 * HTML too, is plain words; whoever draws the runs draws text.
 */
export function readMarkup(text: string): readonly Block[] {
  const blocks: { kind: Block["kind"]; lines: (readonly Run[])[] }[] = [];
  let apart = true;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      apart = true;
      continue;
    }
    const { kind, words } = readLine(line);
    const last = blocks.at(-1);
    if (last && !apart && (last.kind === kind || (last.kind === "answer" && kind === "paragraph"))) last.lines.push(runsOf(words));
    else blocks.push({ kind, lines: [runsOf(words)] });
    apart = false;
  }
  return blocks;
}

function readLine(line: string): { readonly kind: Block["kind"]; readonly words: string } {
  const item = /^\s*[-*]\s+(.*)$/.exec(line);
  if (item) return { kind: "list", words: item[1] ?? "" };
  const plain = line.trim();
  return plain.toLowerCase().startsWith(ANSWER_BEGINS.toLowerCase()) ? { kind: "answer", words: plain.slice(ANSWER_BEGINS.length).trim() } : { kind: "paragraph", words: plain };
}

function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const found of line.matchAll(RUN)) {
    if (found.index > at) runs.push({ kind: "plain", text: line.slice(at, found.index) });
    runs.push(found[1] === undefined ? { kind: "mark", text: found[2] ?? "" } : { kind: "bold", text: found[1] });
    at = found.index + found[0].length;
  }
  if (at < line.length) runs.push({ kind: "plain", text: line.slice(at) });
  return runs;
}

/** The words around the first place where a text holds what was looked for; `found` is null where it does not. */
export interface Snippet {
  readonly before: string;
  readonly found: string | null;
  readonly after: string;
}

const AROUND = 80;

/** At most `around` characters on each side, in one line, without the signs of markup. */
export function snippetOf(text: string, sought: string, around = AROUND): Snippet {
  const plain = text.replace(/\*\*|[⟦⟧]/g, "").replace(/\s+/g, " ").trim();
  const at = plain.toLowerCase().indexOf(sought.trim().toLowerCase());
  if (at < 0 || sought.trim() === "") return { before: plain.slice(0, around * 2), found: null, after: "" };
  const end = at + sought.trim().length;
  return { before: (at > around ? "… " : "") + plain.slice(Math.max(0, at - around), at), found: plain.slice(at, end), after: plain.slice(end, end + around) + (plain.length > end + around ? " …" : "") };
}
