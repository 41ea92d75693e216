/** A piece of text, bold or plain. */
export interface Run {
  readonly text: string;
  readonly bold?: true | undefined;
}

export type MarkedBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] };

const BULLET = /^\s*[-*•]\s+(.*)$/;
const NUMBER = /^\s*\d{1,3}[.)]\s+(.*)$/;

/** The few marks that minutes know: `**bold**`, lines that begin with `-` or `1.`, and an empty line between paragraphs. */
export function readMarks(text: string): MarkedBlock[] {
  const blocks: { kind: "paragraph" | "bullets" | "numbers"; lines: string[] }[] = [];
  let broken = true;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") {
      broken = true;
      continue;
    }
    const bullet = BULLET.exec(line)?.[1];
    const number = NUMBER.exec(line)?.[1];
    const kind = bullet !== undefined ? "bullets" : number !== undefined ? "numbers" : "paragraph";
    const last = blocks.at(-1);
    if (last && last.kind === kind && (kind !== "paragraph" || !broken)) last.lines.push(bullet ?? number ?? line.trim());
    else blocks.push({ kind, lines: [bullet ?? number ?? line.trim()] });
    broken = false;
  }
  return blocks.map(({ kind, lines }) => (kind === "paragraph" ? { kind, runs: readRuns(lines.join(" ")) } : { kind: "list", ordered: kind === "numbers", items: lines.map(readRuns) }));
}

/** Pairs of `**` make what stands between them bold; one that has no other stays as it was typed. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index) });
    runs.push({ text: found[1] ?? "", bold: true });
    from = found.index + found[0].length;
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from) });
  return runs;
}
