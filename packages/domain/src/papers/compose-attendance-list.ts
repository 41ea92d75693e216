import { countText, timeText } from "#papers/indonesian";
import { factsBlock, nameAndPosition, signed, whenAndWhere } from "#papers/paper-parts";
import type { Block } from "#papers/paper-contents.schema";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";

const COLUMNS: Extract<Block, { kind: "table" }>["columns"] = [
  { title: "No.", width: 2.2, align: "center" },
  { title: "Nama", width: 8, align: "left" },
  { title: "Jabatan", width: 6.6, align: "left" },
  { title: "Instansi", width: 6.8, align: "left" },
  { title: "L/P", width: 2.1, align: "center" },
  { title: "No. HP", width: 6.2, align: "left" },
  { title: "Waktu", width: 3.2, align: "center" },
  { title: "Tanda tangan", width: 5.6, align: "center" },
];

/** Daftar hadir: who came, for whom, when, and with what signature. */
export function composeAttendanceList(facts: PaperFacts, words: PaperWords): Block[] {
  const { attendees, meeting } = facts;
  return [
    factsBlock([...whenAndWhere(facts), { label: "Pimpinan rapat", lines: [nameAndPosition(meeting.chairName, meeting.chairPosition)] }]),
    {
      kind: "table",
      columns: COLUMNS,
      rows: attendees.map((one, at) => [
        { text: String(at + 1) },
        { text: one.represents === null || one.represents === "" ? one.name : `${one.name}\nmewakili ${one.represents}` },
        { text: one.jobTitle },
        { text: one.organisation },
        { text: one.sex === null ? "" : one.sex === "MALE" ? "L" : "P" },
        { text: one.phone ?? "" },
        { text: timeText(one.arrivedAt) },
        one.signature === null ? { text: "" } : { text: "", signature: one.signature },
      ]),
    },
    ...signed(words, summaryOf(facts)),
  ];
}

/** Jumlah hadir, with how many women where it is known of all. */
export function summaryOf({ attendees }: PaperFacts): string {
  const women = attendees.filter(({ sex }) => sex === "FEMALE").length;
  const men = attendees.filter(({ sex }) => sex === "MALE").length;
  const unknown = attendees.length - women - men;
  const represented = attendees.filter(({ represents }) => represents !== null && represents !== "").length;
  const parts = attendees.length === 0 ? [] : [`laki-laki ${countText(men)}`, `perempuan ${countText(women)}`, ...(unknown > 0 ? [`tidak dicatat ${countText(unknown)}`] : [])];
  const stands = represented > 0 ? ` ${countText(represented)} orang hadir mewakili.` : "";
  return `Jumlah hadir ${countText(attendees.length)} orang${parts.length > 0 ? ` (${parts.join(", ")})` : ""}.${stands}`;
}
