import { summaryOf } from "#papers/compose-attendance-list";
import { figureBlocks, followUpChart, followUpTable } from "#papers/follow-up-parts";
import { countText, longDate } from "#papers/indonesian";
import { MEETING_KIND_NAMES, factsBlock, nameAndPosition, numbered, paragraph, partsOfPaper, pointsOf, saidBlocks, signed, whenAndWhere } from "#papers/paper-parts";
import type { Block } from "#papers/paper-contents.schema";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";

/** Laporan hasil rapat: what was held, what was decided, who does what, and what the figures do. */
export function composeReport(facts: PaperFacts, words: PaperWords): Block[] {
  const { meeting, agenda, invitees, attendees } = facts;
  const invited = invitees.length === 0 ? "" : ` Undangan disampaikan kepada ${countText(invitees.length)} pihak.`;
  return [
    ...(words.opening === "" ? [] : [paragraph(words.opening)]),
    ...partsOfPaper([
      ["Dasar", meeting.basis === "" ? [] : [paragraph(`${meeting.basis}.`.replace("..", "."))]],
      ["Pelaksanaan", [
        paragraph(`${MEETING_KIND_NAMES[meeting.kind]} “${meeting.title}” dilaksanakan pada ${longDate(meeting.heldOn)}.${invited}${attendees.length === 0 ? "" : ` ${summaryOf(facts)}`}`),
        factsBlock([...whenAndWhere(facts), { label: "Pimpinan rapat", lines: [nameAndPosition(meeting.chairName, meeting.chairPosition)] }, { label: "Agenda", lines: agenda.map(({ title }, at) => `${at + 1}. ${title}`) }]),
      ]],
      ["Permasalahan", saidBlocks(facts, ["PROBLEM"])],
      ["Kesimpulan", numbered(pointsOf(facts, "CONCLUSION"))],
      ["Keputusan", numbered(pointsOf(facts, "DECISION"))],
      ["Rekomendasi", numbered(pointsOf(facts, "RECOMMENDATION"))],
      ["Tindak lanjut", [...followUpChart(facts), ...followUpTable(facts, { withState: true })]],
      ["Angka yang dipantau", figureBlocks(facts)],
    ]),
    ...signed(words, "Demikian laporan ini disampaikan untuk menjadi bahan pertimbangan dan tindak lanjut."),
  ];
}
