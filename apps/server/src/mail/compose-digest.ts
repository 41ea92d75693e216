import type { DigestReader } from "@sinergi/db/notices/mail-outbox.store";
import type { NoticeFacts } from "@sinergi/domain/notices/notice.schema";
import type { NoticeKind } from "@sinergi/domain/notices/vocabulary";
import { parseDay, partsOf } from "@sinergi/domain/time/day";

export interface Digest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface DigestPlace {
  /** Origin people reach Sinergi under. */
  readonly baseUrl: string;
  readonly regency: string;
  readonly simulated: boolean;
}

const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;
/** More lines than these are counted, not listed. */
const MOST_LINES = 30;

/**
 * One e-mail of a day: what is new, by number and day, with a way to each. Texts of follow-ups stay in Sinergi: an e-mail lies
 * open on its way, and what people type may name somebody.
 */
export function composeDigest({ notices }: Pick<DigestReader, "notices">, { baseUrl, regency, simulated }: DigestPlace): Digest {
  const lines = notices.slice(0, MOST_LINES).map(({ kind, facts, link }) => ({ words: wordsOf(kind, facts), link: `${baseUrl}${link}` }));
  const rest = notices.length - lines.length;
  const more = rest > 0 ? [`dan ${rest} pemberitahuan lain.`] : [];
  const head = "Yth. Bapak/Ibu,";
  const intro = `Ada ${notices.length} pemberitahuan baru untuk Anda di Sinergi ${regency}.`;
  const all = `${baseUrl}/pemberitahuan`;
  const foot = "Surel ini dikirim otomatis, paling banyak satu kali sehari. Tidak ingin menerimanya lagi? Matikan di halaman Pemberitahuan.";
  const mark = simulated ? ["DATA SIMULASI"] : [];
  return {
    subject: `${simulated ? "[SIMULASI] " : ""}Sinergi: ${notices.length} pemberitahuan baru`,
    text: [...mark, head, "", intro, "", ...lines.flatMap(({ words, link }) => [`- ${words}`, `  ${link}`]), ...more, "", `Semua pemberitahuan: ${all}`, "", foot, ""].join("\n"),
    html: [
      '<!doctype html><html lang="id"><body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1f2937">',
      ...mark.map((words) => `<p><strong>${words}</strong></p>`), `<p>${head}</p><p>${escaped(intro)}</p><ul>`,
      ...lines.map(({ words, link }) => `<li><a href="${escaped(link)}">${escaped(words)}</a></li>`), "</ul>",
      ...more.map((words) => `<p>${words}</p>`), `<p><a href="${escaped(all)}">Semua pemberitahuan</a></p><p style="font-size:13px;color:#6b7280">${foot}</p></body></html>`,
    ].join("\n"),
  };
}

const LINE = {
  FOLLOW_UP_GIVEN: (facts) => `Tindak lanjut baru untuk kantor Anda: ${numbered(facts)}${until(facts)}`,
  FOLLOW_UP_IN_7: (facts) => `Tindak lanjut ${numbered(facts)} jatuh tempo dalam sepekan${until(facts)}`,
  FOLLOW_UP_IN_1: (facts) => `Tindak lanjut ${numbered(facts)} jatuh tempo sebentar lagi${until(facts)}`,
  FOLLOW_UP_OVERDUE: (facts) => `Tindak lanjut ${numbered(facts)} terlambat${until(facts)}`,
  REPORT_SENT_BACK: (facts) => `Laporan tindak lanjut ${numbered(facts)} dikembalikan untuk dilengkapi`,
  REPORT_WAITS: (facts) => `Laporan tindak lanjut ${numbered(facts)} menunggu verifikasi`,
  FOLLOW_UP_DECLINED: (facts) => `Tindak lanjut ${numbered(facts)} ditolak oleh pimpinan OPD yang ditunjuk`,
  MEETING_IN_3: (facts) => `Rapat dalam tiga hari: ${facts.title}${held(facts)}`,
  MEETING_IN_1: (facts) => `Rapat sebentar lagi: ${facts.title}${held(facts)}`,
  INVITATION_WAITS: (facts) => `Undangan menunggu jawaban: ${facts.title}${held(facts)}`,
  PROPOSAL_ANSWERED: ({ accepted }) => (accepted === true ? "Usulan agenda Anda diterima" : "Usulan agenda Anda dijawab: belum diterima"),
  PAPER_WAITS: () => "Naskah rapat menunggu pemeriksaan Anda",
  REFERRALS_WAIT: () => "Rujukan baru dari lapangan menunggu kantor Anda",
} as const satisfies Record<NoticeKind, (facts: NoticeFacts) => string>;

function wordsOf(kind: NoticeKind, facts: NoticeFacts): string {
  return LINE[kind](facts);
}

function numbered({ number }: NoticeFacts): string {
  return number === null ? "tanpa nomor" : `TL-${String(number).padStart(4, "0")}`;
}

function until(facts: NoticeFacts): string {
  return facts.on === null ? "" : `, tenggat ${longDay(facts.on)}`;
}

function held({ on, at }: NoticeFacts): string {
  return on === null ? "" : `, ${longDay(on)}${at === null ? "" : ` pukul ${at.replace(":", ".")}`}`;
}

function longDay(text: string): string {
  const day = parseDay(text);
  if (day === null) return text;
  const { year, month, day: ofMonth } = partsOf(day);
  return `${ofMonth} ${MONTHS[month - 1] ?? ""} ${year}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
