import { FOLLOW_UP_STATES, type FollowUpState } from "#followups/vocabulary";
import { countText, decimalText, percentText, plainDate, pointsText, UNKNOWN } from "#papers/indonesian";
import type { Block } from "#papers/paper-contents.schema";
import type { FigureFact, FollowUpFact, PaperFacts, ReadingFact } from "#papers/paper-facts";
import type { Day } from "#time/day";

export const FOLLOW_UP_STATE_NAMES = {
  NOT_STARTED: "Belum mulai",
  IN_PROGRESS: "Proses",
  BLOCKED: "Terkendala",
  DONE_UNVERIFIED: "Selesai, menunggu verifikasi",
  DONE: "Selesai",
  CANCELLED: "Dibatalkan",
} as const satisfies Record<FollowUpState, string>;

function numberText(number: number): string {
  return `TL-${String(number).padStart(4, "0")}`;
}

function isLate({ state, dueOn }: FollowUpFact, today: Day): boolean {
  return dueOn !== null && dueOn < today && state !== "DONE" && state !== "CANCELLED";
}

function stateText(one: FollowUpFact, today: Day): string {
  const progress = one.state === "IN_PROGRESS" || one.state === "BLOCKED" ? ` ${one.progress}%` : "";
  return `${FOLLOW_UP_STATE_NAMES[one.state]}${progress}${isLate(one, today) ? "\nlewat tenggat" : ""}`;
}

function targetText({ indicator, targetValue, unit }: FollowUpFact): string {
  const target = targetValue === null ? "" : `${decimalText(targetValue)} ${unit}`.trim();
  return [indicator, target].filter((part) => part !== "").join(": ");
}

/** Rencana tindak lanjut: what, who, with what measure, by when; with how far it has come where asked for. */
export function followUpTable({ followUps, today }: PaperFacts, { withState }: { readonly withState: boolean }): Block[] {
  if (followUps.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [
        { title: "No.", width: 3.4, align: "center" },
        { title: "Tindak lanjut", width: 10, align: "left" },
        { title: "Penanggung jawab", width: 7, align: "left" },
        { title: "Ukuran", width: 6.4, align: "left" },
        { title: "Tenggat", width: 5, align: "left" },
        ...(withState ? [{ title: "Keadaan", width: 5.4, align: "left" as const }] : []),
      ],
      rows: followUps.map((one) => [
        { text: numberText(one.number) },
        { text: one.text },
        { text: one.supporters.length === 0 ? (one.lead ?? UNKNOWN) : `${one.lead ?? UNKNOWN}\ndidukung ${one.supporters.join(", ")}` },
        { text: targetText(one) || UNKNOWN },
        { text: one.dueOn === null ? UNKNOWN : plainDate(one.dueOn) },
        ...(withState ? [{ text: stateText(one, today) }] : []),
      ]),
    },
  ];
}

/** How many follow-ups stand where; states without any are left out. */
export function followUpChart({ followUps, today }: PaperFacts): Block[] {
  if (followUps.length === 0) return [];
  const rows = FOLLOW_UP_STATES.map((state) => ({ state, of: followUps.filter((one) => one.state === state) })).filter(({ of }) => of.length > 0);
  return [
    {
      kind: "chart",
      title: "Tindak lanjut menurut keadaan",
      chart: {
        kind: "counts",
        rows: rows.map(({ state, of }) => {
          const late = of.filter((one) => isLate(one, today)).length;
          return { label: FOLLOW_UP_STATE_NAMES[state], count: of.length, value: countText(of.length), detail: late > 0 ? `${countText(late)} lewat tenggat` : "" };
        }),
      },
      source: `Sumber: Sinergi, keadaan per ${plainDate(today)}; n = ${countText(followUps.length)} tindak lanjut`,
    },
  ];
}

/** Kept figures: what they were when the decision was taken and what they are since. */
export function figureBlocks({ figures }: PaperFacts): Block[] {
  if (figures.length === 0) return [];
  const shares = figures.filter((figure) => isShare(figure.before) && figure.now !== null && figure.before.value !== null);
  return [...(shares.length === 0 ? [] : [shareChart(shares)]), figureTable(figures)];
}

const isShare = ({ denominator }: ReadingFact): boolean => denominator !== null;

function shareChart(figures: readonly FigureFact[]): Block {
  const days = figures.flatMap(({ before, now }) => [before.on, now?.on ?? before.on]).toSorted();
  return {
    kind: "chart",
    title: "Angka yang disepakati untuk digerakkan: dulu dan kini",
    chart: {
      kind: "shares",
      before: "Saat dibawa ke rapat",
      now: "Bacaan terakhir",
      rows: figures.map(({ title, before, now }) => ({ label: title, before: before.value, now: now?.value ?? null, difference: changeText(before, now) })),
    },
    source: `Sumber: Sinergi, data per ${plainDate(days[0] ?? figures[0]?.before.on ?? ("2000-01-01" as Day))} s.d. ${plainDate(days.at(-1) ?? ("2000-01-01" as Day))}; pembilang dan penyebut ada pada tabel di bawah`,
  };
}

function readingText(reading: ReadingFact | null): string {
  if (reading === null || reading.value === null) return UNKNOWN;
  const of = reading.numerator !== null && reading.denominator !== null ? `\n${countText(reading.numerator)} dari ${countText(reading.denominator)}` : "";
  return `${isShare(reading) ? percentText(reading.value) : countText(reading.value)}${of}\n${plainDate(reading.on)}`;
}

function changeText(before: ReadingFact, now: ReadingFact | null): string {
  if (now === null || before.value === null || now.value === null) return UNKNOWN;
  if (isShare(before)) return pointsText(now.value - before.value);
  const change = Math.round(now.value - before.value);
  return change > 0 ? `+${countText(change)}` : change === 0 ? "±0" : countText(change);
}

function figureTable(figures: readonly FigureFact[]): Block {
  return {
    kind: "table",
    columns: [{ title: "Angka", width: 12, align: "left" }, { title: "Saat dibawa ke rapat", width: 7, align: "right" }, { title: "Bacaan terakhir", width: 7, align: "right" }, { title: "Perubahan", width: 5, align: "right" }],
    rows: figures.map(({ title, before, now }) => [{ text: title }, { text: readingText(before) }, { text: readingText(now) }, { text: changeText(before, now) }]),
  };
}
