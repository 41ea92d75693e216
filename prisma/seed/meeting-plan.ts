import type { MeetingKind, MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { dayOf, daysBetween, partsOf, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import { ARTICLE } from "#meeting-article";

export type SeriesKey = "rakor" | "pokja" | "technical";

/** How a follow-up of the simulation goes on. Days are counted from its meeting; `due` too, or from today where `fromToday`. */
export type Course =
  | { readonly to: "done"; readonly after: number; readonly sentBack?: boolean }
  | { readonly to: "cancelled"; readonly after: number; readonly why: string }
  | { readonly to: "running"; readonly progress: number }
  | { readonly to: "blocked"; readonly obstacle: string }
  | { readonly to: "waiting" }
  | { readonly to: "new" };

export interface PlannedTask {
  /** `topic.place` in the topic's tasks. */
  readonly of: string;
  readonly due: number;
  readonly fromToday?: boolean;
  readonly course: Course;
}

export interface PlannedMeeting {
  readonly key: string;
  readonly series: SeriesKey | null;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly heldOn: Day;
  readonly state: MeetingState;
  readonly place: string;
  readonly area: string | null;
  readonly topics: readonly string[];
  readonly tasks: readonly PlannedTask[];
}

const TUESDAY: Day = dayOf(ARTICLE.heldOn) ?? ("2019-08-20" as Day);
const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const WEEK = 7;

/** The last such weekday on or before a day, counted from Tuesday. */
function lastWeekday(day: Day, afterTuesday: number): Day {
  const weekday = ((daysBetween(TUESDAY, day) % WEEK) + WEEK) % WEEK;
  return shiftDay(day, -((weekday - afterTuesday + WEEK) % WEEK));
}

const done = (of: string, due: number, after: number, sentBack = false): PlannedTask => ({ of, due, course: { to: "done", after, sentBack } });
const other = (of: string, due: number, course: Course): PlannedTask => ({ of, due, course });
const untilToday = (of: string, due: number, course: Course): PlannedTask => ({ of, due, fromToday: true, course });

/** The years before the last two: thinner, and all of it over. */
const EARLY: readonly (readonly [day: string, topics: string, tasks: readonly PlannedTask[]])[] = [
  ["2020-03-10", "village budget", [done("village.1", 60, 75), done("budget.0", 150, 140)]],
  ["2021-10-05", "data skills", [done("data.1", 60, 40), done("skills.1", 75, 71)]],
  ["2022-11-15", "houses partners", [done("houses.0", 120, 118), done("partners.1", 90, 132)]],
  ["2023-06-13", "school village", [done("school.1", 150, 149), done("village.0", 60, 58)]],
  ["2023-11-21", "water stunting", [done("water.1", 60, 92, true), done("stunting.1", 100, 88)]],
  ["2024-05-14", "business coffee", [done("business.1", 90, 84), done("coffee.1", 140, 151)]],
  ["2024-10-22", "missed houses", [done("missed.1", 90, 87)]],
];
const LATE: readonly (readonly [ago: number, topics: string, tasks: readonly PlannedTask[]])[] = [
  [560, "water skills", [done("water.0", 180, 171), done("skills.0", 120, 158)]],
  [440, "data coffee", [done("data.2", 90, 80), other("coffee.2", 100, { to: "cancelled", after: 95, why: "Alokasi sudah tersedia pada anggaran induk" })]],
  [330, "business budget", [done("business.0", 180, 176), other("budget.1", 240, { to: "running", progress: 60 })]],
  [225, "school houses missed", [done("school.0", 120, 110), other("houses.1", 200, { to: "blocked", obstacle: "Status tanah 14 calon penerima belum selesai" }), done("missed.2", 30, 27)]],
  [130, "partners data stunting", [done("partners.0", 90, 86, true), other("data.0", 100, { to: "running", progress: 70 }), other("stunting.0", 90, { to: "new" })]],
  [40, "missed coffee business", [untilToday("missed.0", 6, { to: "running", progress: 45 }), untilToday("coffee.0", 1, { to: "running", progress: 80 })]],
];
const SINCE_LATE = 600;
const SIGNED_FOR = 150;

function rakor(heldOn: Day, today: Day, rest: Pick<PlannedMeeting, "topics" | "tasks">): PlannedMeeting {
  const { year, month } = partsOf(heldOn);
  const title = `Rakor TKPK ${MONTHS[month - 1] ?? ""} ${year}`;
  const state = heldOn > today ? "INVITED" : daysBetween(heldOn, today) > SIGNED_FOR ? "CLOSED" : "MINUTES_SIGNED";
  return { key: `rakor.${heldOn}`, series: "rakor", kind: "RAKOR_TKPK", title, heldOn, state, place: ARTICLE.place, area: null, ...rest };
}

/** Every meeting of the simulation as seen from a day, the earliest first. */
export function planMeetings(today: Day): readonly PlannedMeeting[] {
  const ago = (days: number, afterTuesday: number): Day => lastWeekday(shiftDay(today, -days), afterTuesday);
  const pokja = { series: "pokja", kind: "RAPAT_POKJA", title: "Rapat Pokja Data dan Informasi", place: "Ruang rapat Diskominfo", area: null, topics: ["quality"] } as const;
  const technical = { series: "technical", kind: "RAPAT_TEKNIS", title: "Rapat teknis bahan rakor", place: "Ruang rapat Bappeda", area: null, topics: ["readiness"] } as const;
  const article = ["article.targeting", "article.sides", "article.budget", "article.together"];
  const planned: readonly PlannedMeeting[] = [
    {
      ...rakor(TUESDAY, today, { topics: article, tasks: [done("article.targeting.0", 120, 112), done("article.sides.0", 180, 233, true), done("article.budget.0", 60, 55), other("article.together.0", 90, { to: "cancelled", after: 210, why: "Pertemuan tatap muka dihentikan; dilanjutkan melalui Pokja Kemitraan" })] }),
      key: "article", title: ARTICLE.title,
    },
    ...EARLY.map(([day, topics, tasks]) => rakor(lastWeekday(day as Day, 0), today, { topics: topics.split(" "), tasks })).filter(({ heldOn }) => daysBetween(heldOn, today) > SINCE_LATE),
    ...LATE.map(([days, topics, tasks]) => rakor(ago(days, 0), today, { topics: topics.split(" "), tasks })),
    rakor(ago(-11, 0), today, { topics: ["missed", "coffee", "partners"], tasks: [] }),
    { ...pokja, key: "pokja.1", heldOn: ago(150, 1), state: "CLOSED", tasks: [done("quality.0", 60, 52)] },
    { ...pokja, key: "pokja.2", heldOn: ago(118, 1), state: "CANCELLED", tasks: [] },
    { ...pokja, key: "pokja.3", heldOn: ago(90, 1), state: "MINUTES_SIGNED", tasks: [untilToday("quality.1", 3, { to: "waiting" })] },
    { ...pokja, key: "pokja.4", heldOn: ago(47, 1), state: "MINUTES_SIGNED", tasks: [done("quality.2", 30, 24)] },
    { ...pokja, key: "pokja.5", heldOn: ago(9, 1), state: "MINUTES_SIGNED", tasks: [untilToday("quality.3", 25, { to: "new" })] },
    { ...pokja, key: "pokja.6", heldOn: ago(-22, 1), state: "PLANNED", tasks: [] },
    { ...technical, key: "technical.1", heldOn: ago(260, 2), state: "CLOSED", tasks: [done("readiness.0", 20, 20)] },
    { ...technical, key: "technical.2", heldOn: ago(75, 2), state: "MINUTES_SIGNED", tasks: [untilToday("readiness.1", -12, { to: "running", progress: 55 })] },
    { ...technical, key: "technical.3", heldOn: ago(4, 2), state: "MINUTES_DRAFT", tasks: [untilToday("readiness.2", 5, { to: "new" })] },
    { key: "monev", series: null, kind: "MONEV", title: "Monitoring pekon lokus Suoh", heldOn: ago(60, 1), state: "MINUTES_SIGNED", place: "Kantor Kecamatan Suoh", area: "18.04.09", topics: ["visit"], tasks: [untilToday("visit.0", 20, { to: "running", progress: 40 })] },
    { key: "hamlet", series: null, kind: "MUSYAWARAH", title: "Musyawarah pekon Kubu Perahu", heldOn: ago(20, 6), state: "MINUTES_SIGNED", place: "Balai pekon", area: "18.04.04.2002", topics: ["hamlet"], tasks: [untilToday("hamlet.0", 10, { to: "new" })] },
  ];
  return planned.toSorted((a, b) => (a.heldOn === b.heldOn ? (a.key < b.key ? -1 : 1) : a.heldOn < b.heldOn ? -1 : 1));
}
