/** What two people made of one text at the same time. */
export interface MergedText {
  readonly text: string;
  /** True where both changed the same words: both stand in the text, in marks that a person settles. */
  readonly marked: boolean;
}

export interface TextSides {
  /** What both began with. */
  readonly base: string;
  readonly mine: string;
  /** What was acknowledged first: stands first where both are kept. */
  readonly theirs: string;
}

const OPEN = "⟦";
const BETWEEN = "¦";
const CLOSE = "⟧";
/** A mark, a line break, a word with the blanks before it, blanks at the end of a line. */
const TOKEN = /⟦[^⟦⟧]*⟧|\n|[^\S\n]*[^\s⟦⟧]+|[^\S\n]+|[⟦⟧]/g;
const MARK = /⟦([^⟦⟧]*)⟧/g;

/**
 * Merges two changes of one text, word by word, in lines. Apart from each other both are taken; on the same words both are kept, in a
 * mark. Nothing that either typed is lost; what one took away and the other left alone is gone. Own work: no library, no clock.
 */
export function mergeText({ base, mine, theirs }: TextSides): MergedText {
  if (mine === theirs || theirs === base) return told(mine);
  if (mine === base) return told(theirs);
  const ground = tokensOf(base);
  const own = changesOf(ground, tokensOf(mine));
  const other = changesOf(ground, tokensOf(theirs));
  // Words that stay may stand behind other blanks now.
  const kept = ground.map((token, at) => own.spaced.get(at) ?? other.spaced.get(at) ?? token);
  return told(woven(kept, own.hunks, other.hunks));
}

function told(text: string): MergedText {
  return { text, marked: hasMarks(text) };
}

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** Words are the same whatever blanks stand before them. */
function keyOf(token: string): string {
  return token === "\n" ? token : token.trim();
}

/** Words of the base from `from` to before `to` that became `words`. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

interface Changes {
  readonly hunks: readonly Hunk[];
  /** Words that stayed, with other blanks before them, by their place in the base. */
  readonly spaced: ReadonlyMap<number, string>;
}

/** What changed between two lists of words, in order, by their longest common part. */
function changesOf(base: readonly string[], changed: readonly string[]): Changes {
  const isSame = (i: number, j: number): boolean => base[i] === changed[j];
  let head = 0;
  while (head < base.length && head < changed.length && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < base.length - head && tail < changed.length - head && isSame(base.length - 1 - tail, changed.length - 1 - tail)) tail += 1;
  const kept = commonPart(base.slice(head, base.length - tail), changed.slice(head, changed.length - tail));
  const pairs = kept.map(([i, j]) => [i + head, j + head] as const);
  const spaced = new Map(pairs.flatMap(([i, j]) => (isSame(i, j) ? [] : [[i, changed[j] ?? ""] as const])));
  const hunks = gapsBetween(pairs, { base: [head, base.length - tail], changed: [head, changed.length - tail], words: changed });
  return { hunks, spaced };
}

interface Stretch {
  readonly base: readonly [number, number];
  readonly changed: readonly [number, number];
  readonly words: readonly string[];
}

function gapsBetween(pairs: readonly (readonly [number, number])[], { base, changed, words }: Stretch): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [base[0], changed[0]];
  for (const [nextI, nextJ] of [...pairs, [base[1], changed[1]] as const]) {
    if (nextI > i || nextJ > j) hunks.push({ from: i, to: nextI, words: words.slice(j, nextJ) });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return hunks;
}

/** Pairs of places of a longest common subsequence. A piece of minutes is at most some thousand words, and what is equal at both ends is off. */
function commonPart(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  const keysA = a.map(keyOf);
  const keysB = b.map(keyOf);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) longest[i * width + j] = keysA[i] === keysB[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (keysA[i] === keysB[j]) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Do two changes speak of the same words? Neighbours do not; two insertions at one place do. */
function meet(a: Hunk, b: Hunk): boolean {
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  return a.from < b.to && b.from < a.to;
}

function woven(base: readonly string[], mine: readonly Hunk[], theirs: readonly Hunk[]): string {
  const out: string[] = [];
  let [at, i, j] = [0, 0, 0];
  while (i < mine.length || j < theirs.length) {
    const own = mine[i];
    const other = theirs[j];
    if (own && other && meet(own, other)) {
      const clash = gatherClash(mine, theirs, { i, j });
      out.push(...base.slice(at, clash.from), bothOf(base, clash));
      [at, i, j] = [clash.to, i + clash.mine.length, j + clash.theirs.length];
    } else {
      const next = isFirst(own, other) ? own : other;
      if (!next) break;
      out.push(...base.slice(at, next.from), ...next.words);
      at = next.to;
      if (next === own) i += 1;
      else j += 1;
    }
  }
  out.push(...base.slice(at));
  return out.join("");
}

/** The one that begins first; an insertion goes before the words that stand at its place. */
function isFirst(own: Hunk | undefined, other: Hunk | undefined): boolean {
  if (!own || !other) return own !== undefined;
  return own.from < other.from || (own.from === other.from && own.to <= other.to);
}

interface Clash {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

/** All changes that hang together with the two that met. */
function gatherClash(mine: readonly Hunk[], theirs: readonly Hunk[], { i, j }: { readonly i: number; readonly j: number }): Clash {
  const own = mine.slice(i, i + 1);
  const other = theirs.slice(j, j + 1);
  let span = spanOf([...own, ...other]);
  for (let grown = true; grown; ) {
    const nextOwn = mine[i + own.length];
    const nextOther = theirs[j + other.length];
    if (nextOwn && meet(nextOwn, span)) own.push(nextOwn);
    else if (nextOther && meet(nextOther, span)) other.push(nextOther);
    else grown = false;
    span = spanOf([...own, ...other]);
  }
  return { from: span.from, to: span.to, mine: own, theirs: other };
}

function spanOf(hunks: readonly Hunk[]): Hunk {
  return { from: Math.min(...hunks.map(({ from }) => from)), to: Math.max(...hunks.map(({ to }) => to)), words: [] };
}

/** The words of a stretch of the base as one side has them. */
function sideOf(base: readonly string[], hunks: readonly Hunk[], { from, to }: Clash): string {
  const out: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    out.push(...base.slice(at, hunk.from), ...hunk.words);
    at = hunk.to;
  }
  return [...out, ...base.slice(at, to)].join("");
}

function bothOf(base: readonly string[], clash: Clash): string {
  const mine = sideOf(base, clash.mine, clash);
  const theirs = sideOf(base, clash.theirs, clash);
  if (mine === theirs) return mine;
  // One went on where the other stopped, or whole lines were added at the same place: no question is left.
  if (theirs !== "" && mine.startsWith(theirs)) return mine;
  if (mine !== "" && theirs.startsWith(mine)) return theirs;
  if (clash.from === clash.to && mine.startsWith("\n") && theirs.startsWith("\n")) return theirs + mine;
  const blank = /^[^\S\n]*/.exec(theirs === "" ? mine : theirs)?.[0] ?? "";
  const choices = [...new Set([...choicesIn(theirs), ...choicesIn(mine)])];
  return choices.length === 1 ? `${blank}${choices.join("")}` : `${blank}${OPEN}${choices.join(BETWEEN)}${CLOSE}`;
}

/** What a side offers: the choices of a mark that is open already, or its words; marks never stand within marks. */
function choicesIn(side: string): readonly string[] {
  const plain = side.trim();
  const inner = /^⟦([^⟦⟧]*)⟧$/.exec(plain)?.[1];
  if (inner !== undefined) return inner.split(BETWEEN);
  return [plain.replaceAll(BETWEEN, " / ").replace(/[⟦⟧]/g, "")];
}

/** Are there words that two people changed at once and nobody has settled? */
export function hasMarks(text: string): boolean {
  return openMarks(text).length > 0;
}

/** The marks of a text in order, each with what stands to choose; an empty choice is that the words were taken away. */
export function openMarks(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(MARK)].map((found) => (found[1] ?? "").split(BETWEEN)).filter((choices) => choices.length > 1);
}

/** Settles one mark, by its number from the left: the words chosen take its place. */
export function settleMark(text: string, mark: number, chosen: string): string {
  let seen = -1;
  const settled = text.replace(MARK, (whole: string, inner: string) => {
    if (inner.includes(BETWEEN)) seen += 1;
    return seen === mark && inner.includes(BETWEEN) ? chosen : whole;
  });
  return chosen === "" ? settled.replace(/[^\S\n]{2,}/g, " ").trim() : settled;
}

/** Where a cursor stands after the text around it changed: with the words it stood behind. */
export function moveCursor(cursor: number, before: string, after: string): number {
  let head = 0;
  while (head < cursor && head < after.length && before[head] === after[head]) head += 1;
  if (head === cursor) return cursor;
  let tail = 0;
  while (tail < before.length - cursor && tail < after.length && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return tail === before.length - cursor ? after.length - tail : Math.min(head, after.length);
}
