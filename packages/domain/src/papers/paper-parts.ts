import { longDate, plainDate, timeText } from "#papers/indonesian";
import type { Block } from "#papers/paper-contents.schema";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";
import { readMarks, readRuns } from "#papers/read-marks";
import type { MeetingKind, MinutesKind } from "#meetings/vocabulary";

type FactRow = Extract<Block, { kind: "facts" }>["rows"][number];

export const MEETING_KIND_NAMES = {
  RAKOR_TKPK: "Rapat Koordinasi TKPK",
  RAPAT_TEKNIS: "Rapat Teknis",
  RAPAT_POKJA: "Rapat Kelompok Kerja",
  MONEV: "Monitoring dan Evaluasi",
  MUSYAWARAH: "Musyawarah",
  LAINNYA: "Rapat",
} as const satisfies Record<MeetingKind, string>;

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", runs: readRuns(text) });

/** `09.00–12.00 WIB`, or until it is done. */
export function hoursOf({ meeting, zone }: PaperFacts): string {
  return meeting.endsAt === null ? `${timeText(meeting.startsAt)} ${zone} s.d. selesai` : `${timeText(meeting.startsAt)}–${timeText(meeting.endsAt)} ${zone}`;
}

export function whenAndWhere(facts: PaperFacts): FactRow[] {
  return [
    { label: "Hari, tanggal", lines: [longDate(facts.meeting.heldOn)] },
    { label: "Waktu", lines: [hoursOf(facts)] },
    { label: "Tempat", lines: [facts.meeting.place] },
  ];
}

/** Rows whose value is not there are left out. */
export function factsBlock(rows: readonly FactRow[]): Block {
  return { kind: "facts", rows: rows.filter(({ lines }) => lines.some((line) => line.trim() !== "")) };
}

/** Name with position, as a head of minutes says it. */
export function nameAndPosition(name: string, position: string): string {
  return [name, position].filter((part) => part !== "").join(", ");
}

/** The end of every paper: a closing sentence, so that no signature stands alone on a page, then who signs. */
export function signed(words: PaperWords, closing: string): Block[] {
  const placeAndDay = [words.issuedIn, words.issuedOn === null ? "" : plainDate(words.issuedOn)].filter((part) => part !== "").join(", ");
  const blocks: Block[] = [paragraph(words.closing === "" ? closing : words.closing), { kind: "signatures", placeAndDay, people: words.signatories }];
  return words.copies.length === 0 ? blocks : [...blocks, { kind: "copies", lines: words.copies }];
}

/** What was written of some kinds, with who said it, in the order it stands in the minutes; nothing where nothing was. */
export function saidBlocks({ entries, agenda }: PaperFacts, kinds: readonly MinutesKind[]): Block[] {
  const said = entries.filter(({ kind }) => kinds.includes(kind));
  const blocks: Block[] = [];
  let item: string | null | undefined;
  for (const entry of said) {
    if (entry.agendaItemId !== item) {
      item = entry.agendaItemId;
      const title = agenda.find(({ id }) => id === item)?.title;
      if (title !== undefined) blocks.push({ kind: "subheading", text: title });
    }
    const speaker = [entry.speaker, entry.organisation ?? ""].filter((part) => part !== "").join(", ");
    const [first, ...rest] = readMarks(entry.text);
    if (first === undefined) continue;
    if (speaker === "") blocks.push(first, ...rest);
    else if (first.kind === "paragraph") blocks.push({ kind: "paragraph", runs: [{ text: `${speaker}: `, bold: true }, ...first.runs] }, ...rest);
    else blocks.push({ kind: "paragraph", runs: [{ text: `${speaker}:`, bold: true }] }, first, ...rest);
  }
  return blocks;
}

/** Texts of one kind as points: what a list of decisions is. A text of several paragraphs or with a list of its own stays one point. */
export function pointsOf({ entries }: PaperFacts, kind: MinutesKind): string[] {
  return entries.filter((entry) => entry.kind === kind).map(({ text }) => flat(text));
}

/** One line of a text with marks. */
function flat(text: string): string {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").join(" ");
}

export function numbered(points: readonly string[]): Block[] {
  return points.length === 0 ? [] : [{ kind: "list", ordered: true, items: points.map((point) => readRuns(point)) }];
}

/** A numbered part with its heading; left out where it has nothing to say. */
export function partsOfPaper(parts: readonly (readonly [string, readonly Block[]])[]): Block[] {
  const told = parts.filter(([, blocks]) => blocks.length > 0);
  return told.flatMap(([title, blocks], at) => [heading(`${LETTERS[at] ?? ""}. ${title}`), ...blocks]);
}

const LETTERS = "ABCDEFGHIJKLMNOP".split("");
