import { plainDate } from "#papers/indonesian";
import { MEETING_KIND_NAMES, factsBlock, nameAndPosition, paragraph, signed, whenAndWhere } from "#papers/paper-parts";
import type { Block } from "#papers/paper-contents.schema";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";
import { readRuns } from "#papers/read-marks";

/** More than this go into an annex. */
const ON_THE_LETTER = 6;
const NATURES = { BIASA: "Biasa", PENTING: "Penting", SEGERA: "Segera" } as const;

export function subjectOf({ meeting }: PaperFacts, { subject }: PaperWords): string {
  return subject === "" ? `Undangan ${meeting.title}` : subject;
}

/** Surat undangan. */
export function composeInvitation(facts: PaperFacts, words: PaperWords): Block[] {
  const { meeting, agenda, invitees } = facts;
  const people = invitees.map(({ organisation, name, jobTitle }) => addressee(organisation, name, jobTitle));
  const annexed = people.length > ON_THE_LETTER;
  const about = agenda.map(({ title, presenter }) => (presenter === "" ? title : `${title} (${presenter})`));
  const day = words.issuedOn === null ? "" : plainDate(words.issuedOn);
  return [
    {
      kind: "address",
      placeAndDay: [words.issuedIn, day].filter((part) => part !== "").join(", "),
      rows: [
        { label: "Nomor", lines: [words.number] },
        { label: "Sifat", lines: [NATURES[words.nature]] },
        { label: "Lampiran", lines: [words.attachments !== "" ? words.attachments : annexed ? "1 (satu) lembar" : "–"] },
        { label: "Hal", lines: [subjectOf(facts, words)] },
      ],
      to: annexed ? ["Daftar terlampir"] : people,
    },
    paragraph(words.opening === "" ? openingOf(facts) : words.opening),
    factsBlock([...whenAndWhere(facts), { label: "Acara", lines: about.length === 0 ? [meeting.title] : about.length === 1 ? about : about.map((line, at) => `${at + 1}. ${line}`) }, { label: "Pimpinan rapat", lines: [nameAndPosition(meeting.chairName, meeting.chairPosition)] }]),
    ...(words.materials.length === 0 ? [] : [paragraph("Untuk kelancaran rapat, mohon membawa:"), { kind: "list", ordered: true, items: words.materials.map((line) => readRuns(line)) } as const]),
    ...signed(words, "Mengingat pentingnya acara tersebut, diharapkan kehadiran Saudara tepat pada waktunya. Demikian disampaikan, atas perhatian dan kehadirannya diucapkan terima kasih."),
    ...(annexed ? annexOf(facts, words) : []),
  ];
}

function openingOf({ meeting, regency }: PaperFacts): string {
  const basis = meeting.basis === "" ? "Dalam rangka koordinasi penanggulangan kemiskinan" : `Berdasarkan ${meeting.basis}`;
  return `${basis} di ${regency}, dengan ini kami mengundang Saudara untuk menghadiri ${MEETING_KIND_NAMES[meeting.kind]} yang akan diselenggarakan pada:`;
}

function addressee(organisation: string, name: string, jobTitle: string): string {
  if (jobTitle === "" && name === "") return organisation;
  const seat = jobTitle === "" ? name : jobTitle;
  return seat.toLowerCase().includes(organisation.toLowerCase()) ? seat : `${seat} ${organisation}`;
}

function annexOf({ invitees }: PaperFacts, words: PaperWords): Block[] {
  const day = words.issuedOn === null ? "" : `, tanggal ${plainDate(words.issuedOn)}`;
  return [
    { kind: "annex", title: `Lampiran Surat Nomor ${words.number === "" ? "…" : words.number}${day}` },
    { kind: "subheading", text: "Daftar undangan" },
    {
      kind: "table",
      columns: [{ title: "No.", width: 1, align: "center" }, { title: "Instansi", width: 6, align: "left" }, { title: "Jabatan", width: 5, align: "left" }, { title: "Nama", width: 5, align: "left" }],
      rows: invitees.map(({ organisation, name, jobTitle }, at) => [{ text: String(at + 1) }, { text: organisation }, { text: jobTitle }, { text: name }]),
    },
  ];
}
