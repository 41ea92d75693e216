import type { AgendaOrigin } from "#meetings/vocabulary";
import type { Day } from "#time/day";
import { letterDay } from "#time/weekday";

export interface Invitation {
  readonly title: string;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly endsAt: string | null;
  /** WIB, WITA or WIT. */
  readonly zone: string;
  readonly place: string;
  readonly chairName: string;
  readonly chairPosition: string;
  readonly basis: string;
  readonly agenda: readonly string[];
  /** Who signs: the secretariat's own name. */
  readonly sender: string;
  readonly stands: "HELD" | "POSTPONED" | "CANCELLED";
  /** The data are of the simulation: nobody must take it for a letter. */
  readonly simulated: boolean;
}

/** The agenda as a letter lists it: what came along from earlier meetings is one line, where the first of it stands. */
export function agendaLines(items: readonly { readonly title: string; readonly origin: AgendaOrigin }[]): readonly string[] {
  const carried = items.filter(({ origin }) => origin === "CARRIED");
  return items.flatMap((item) => {
    if (item.origin !== "CARRIED") return [item.title];
    return item === carried[0] ? [`Tindak lanjut rapat sebelumnya (${carried.length} butir)`] : [];
  });
}

const point = (time: string): string => time.replace(":", ".");

/**
 * The invitation as a text for a chat, in formal Indonesian whatever language the screen has: it is read by the invited. Asterisks
 * set bold there. Times with a point and the zone, as on a letter.
 */
export function invitationText(invitation: Invitation): string {
  const { title, heldOn, startsAt, endsAt, zone, place, agenda } = invitation;
  const until = endsAt === null ? "selesai" : `${point(endsAt)} ${zone}`;
  return [
    "*Yth. Bapak/Ibu Anggota Tim Koordinasi Penanggulangan Kemiskinan*",
    "",
    opening(invitation),
    "",
    `*${title}*`,
    `Hari, tanggal: ${letterDay(heldOn)}`,
    `Waktu: pukul ${point(startsAt)}${endsAt === null ? ` ${zone}` : ""} s.d. ${until}`,
    `Tempat: ${place}`,
    ...chairLine(invitation),
    ...(agenda.length === 0 ? [] : ["", "Acara:", ...agenda.map((item, at) => `${at + 1}. ${item}`)]),
    "",
    closing(invitation),
    "",
    `Hormat kami,\n${invitation.sender}`,
    ...(invitation.simulated ? ["", "_DATA SIMULASI – bukan undangan sesungguhnya_"] : []),
  ].join("\n");
}

function opening({ stands, basis }: Invitation): string {
  if (stands === "CANCELLED") return "Dengan hormat, bersama ini kami sampaikan bahwa rapat berikut *dibatalkan*:";
  if (stands === "POSTPONED") return "Dengan hormat, bersama ini kami sampaikan bahwa rapat berikut *ditunda*; waktu yang baru akan kami sampaikan kemudian:";
  return `Dengan hormat, ${basis === "" ? "" : `menindaklanjuti ${basis}, `}kami mengharapkan kehadiran Bapak/Ibu pada:`;
}

function chairLine({ chairName, chairPosition }: Invitation): readonly string[] {
  const chair = [chairName, chairPosition].filter((part) => part !== "").join(", ");
  return chair === "" ? [] : [`Pimpinan rapat: ${chair}`];
}

function closing({ stands }: Invitation): string {
  if (stands !== "HELD") return "Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.";
  return "Mohon konfirmasi kehadiran Bapak/Ibu atau nama yang mewakili. Atas perhatian dan kehadirannya, kami ucapkan terima kasih.";
}
