import { countText, timeText } from "#papers/indonesian";
import { followUpTable } from "#papers/follow-up-parts";
import { MEETING_KIND_NAMES, factsBlock, nameAndPosition, numbered, paragraph, partsOfPaper, pointsOf, saidBlocks, signed, whenAndWhere } from "#papers/paper-parts";
import type { Block } from "#papers/paper-contents.schema";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";

/** Notula: head, body and end (`domain.md` §1.6). */
export function composeMinutes(facts: PaperFacts, words: PaperWords): Block[] {
  const closed = facts.meeting.endsAt === null ? "Rapat ditutup." : `Rapat ditutup pukul ${timeText(facts.meeting.endsAt)} ${facts.zone}.`;
  return [
    headOf(facts),
    ...partsOfPaper([
      ["Pembukaan", saidBlocks(facts, ["OPENING"])],
      ["Sambutan dan arahan", saidBlocks(facts, ["DIRECTION"])],
      ["Paparan", saidBlocks(facts, ["PRESENTATION"])],
      ["Diskusi dan tanggapan", saidBlocks(facts, ["DISCUSSION"])],
      ["Permasalahan", saidBlocks(facts, ["PROBLEM"])],
      ["Kesimpulan", numbered(pointsOf(facts, "CONCLUSION"))],
      ["Keputusan", numbered(pointsOf(facts, "DECISION"))],
      ["Rekomendasi", numbered(pointsOf(facts, "RECOMMENDATION"))],
      ["Rencana tindak lanjut", followUpTable(facts, { withState: false })],
      ["Penutup", [...saidBlocks(facts, ["CLOSING"]), paragraph(closed), ...(words.nextMeeting === "" ? [] : [paragraph(`Rapat berikutnya: ${words.nextMeeting}.`)]), ...(words.attachments === "" ? [] : [paragraph(`Lampiran: ${words.attachments}.`)])]],
    ]),
    ...signed(words, "Demikian notula ini dibuat untuk dipergunakan sebagaimana mestinya."),
  ];
}

function headOf(facts: PaperFacts): Block {
  const { meeting, agenda, attendees, invitees } = facts;
  const speakers = [...new Set(agenda.map(({ presenter }) => presenter).filter((name) => name !== ""))];
  const organisations = new Set(attendees.map(({ organisation }) => organisation)).size;
  return factsBlock([
    { label: "Nama rapat", lines: [meeting.title] },
    { label: "Jenis", lines: [MEETING_KIND_NAMES[meeting.kind]] },
    ...whenAndWhere(facts),
    { label: "Dasar", lines: [meeting.basis] },
    { label: "Pimpinan rapat", lines: [nameAndPosition(meeting.chairName, meeting.chairPosition)] },
    { label: "Moderator", lines: [meeting.moderatorName] },
    { label: "Narasumber", lines: speakers.length === 0 ? [""] : speakers },
    { label: "Notulis", lines: [nameAndPosition(meeting.noteTakerName, meeting.noteTakerPosition)] },
    { label: "Peserta", lines: [attendees.length === 0 ? "" : `${countText(attendees.length)} orang dari ${countText(organisations)} instansi${invitees.length === 0 ? "" : `, dari ${countText(invitees.length)} undangan`} (daftar hadir terlampir)`] },
    { label: "Agenda", lines: agenda.map(({ title }, at) => `${at + 1}. ${title}`) },
  ]);
}
