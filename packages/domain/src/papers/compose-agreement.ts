import { dateInWords } from "#papers/indonesian";
import { MEETING_KIND_NAMES, numbered, paragraph, pointsOf, signed } from "#papers/paper-parts";
import type { Block } from "#papers/paper-contents.schema";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";
import { readRuns } from "#papers/read-marks";

/** What was agreed: the secretariat's own points, or the decisions of the minutes. */
export function agreedPoints(facts: PaperFacts, words: PaperWords): string[] {
  return words.points.length > 0 ? [...words.points] : pointsOf(facts, "DECISION");
}

/** Berita acara: the day in words, the parties, what they agree on, and the hands of all of them. */
export function composeAgreement(facts: PaperFacts, words: PaperWords): Block[] {
  const { meeting } = facts;
  const opening = `Pada hari ini, ${dateInWords(meeting.heldOn)}, bertempat di ${meeting.place}, telah dilaksanakan ${MEETING_KIND_NAMES[meeting.kind]} “${meeting.title}”, yang dihadiri oleh para pihak:`;
  return [
    paragraph(words.opening === "" ? opening : words.opening),
    ...(words.signatories.length === 0 ? [] : [{ kind: "list", ordered: true, items: words.signatories.map(({ name, position, role }) => [{ text: name, bold: true as const }, { text: [position === "" ? "" : `, ${position}`, role === "" ? "" : `, selanjutnya disebut ${role}`].join("") }]) } as const]),
    ...(meeting.basis === "" ? [] : [paragraph(`Berdasarkan ${meeting.basis}, para pihak menyepakati hal-hal sebagai berikut:`)]),
    ...(meeting.basis === "" ? [{ kind: "paragraph", runs: readRuns("Para pihak menyepakati hal-hal sebagai berikut:") } as const] : []),
    ...numbered(agreedPoints(facts, words)),
    ...(words.attachments === "" ? [] : [paragraph(`Lampiran: ${words.attachments}.`)]),
    ...signed(words, "Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh para pihak untuk dilaksanakan sebagaimana mestinya."),
  ];
}
