import type { Locale } from "#lib/formats";
import type analysis from "../messages/id/analysis.json";
import type attendance from "../messages/id/attendance.json";
import type budgets from "../messages/id/budgets.json";
import type coordination from "../messages/id/coordination.json";
import type data from "../messages/id/data.json";
import type assignments from "../messages/id/assignments.json";
import type queues from "../messages/id/queues.json";
import type deliveries from "../messages/id/deliveries.json";
import type fieldlogs from "../messages/id/fieldlogs.json";
import type coverage from "../messages/id/coverage.json";
import type referrals from "../messages/id/referrals.json";
import type updates from "../messages/id/updates.json";
import type visits from "../messages/id/visits.json";
import type fieldShell from "../messages/id/field-shell.json";
import type fieldVisits from "../messages/id/field-visits.json";
import type fieldLogs from "../messages/id/field-logs.json";
import type fieldAction from "../messages/id/field-action.json";
import type focus from "../messages/id/focus.json";
import type followups from "../messages/id/followups.json";
import frame from "../messages/id/frame.json";
import type meetings from "../messages/id/meetings.json";
import type minutes from "../messages/id/minutes.json";
import type notices from "../messages/id/notices.json";
import type organisations from "../messages/id/organisations.json";
import type papers from "../messages/id/papers.json";
import type partners from "../messages/id/partners.json";
import type payments from "../messages/id/payments.json";
import type people from "../messages/id/people.json";
import type programmes from "../messages/id/programmes.json";
import type refusals from "../messages/id/refusals.json";
import type shared from "../messages/id/shared.json";
import type simulations from "../messages/id/simulations.json";
import type targeting from "../messages/id/targeting.json";
import type trends from "../messages/id/trends.json";

/** All sentences of one language. They come in parts, with the screens that speak them; `frame` is there from the start, `shared` comes with every screen but the first ones, `refusals` with those on which something is done. */
export type Catalogue = typeof frame & typeof analysis & typeof budgets & typeof data & typeof focus & typeof organisations & typeof partners & typeof payments & typeof people & typeof programmes & typeof refusals & typeof shared & typeof simulations & typeof targeting & typeof trends & typeof meetings & typeof attendance & typeof minutes & typeof followups & typeof papers & typeof coordination & typeof notices & typeof assignments & typeof queues & typeof deliveries & typeof fieldlogs & typeof coverage & typeof referrals & typeof updates & typeof visits;
/** Sentences of the field app, which comes by itself and knows none of the others. */
export type FieldCatalogue = typeof fieldShell & typeof fieldVisits & typeof fieldLogs & typeof fieldAction;
export type CataloguePart = "frame" | "shared" | "refusals" | "targeting" | "analysis" | "data" | "people" | "organisations" | "programmes" | "payments" | "trends" | "budgets" | "focus" | "partners" | "simulations" | "meetings" | "attendance" | "minutes" | "followups" | "papers" | "coordination" | "notices" | "assignments" | "queues" | "deliveries" | "fieldlogs" | "coverage" | "referrals" | "updates" | "visits";

type Sentences = Readonly<Record<string, unknown>>;

const PARTS: Readonly<Record<Locale, Readonly<Record<CataloguePart, () => Promise<Sentences>>>>> = {
  id: {
    frame: async () => frame,
    targeting: async () => (await import("../messages/id/targeting.json")).default,
    analysis: async () => (await import("../messages/id/analysis.json")).default,
    data: async () => (await import("../messages/id/data.json")).default,
    people: async () => (await import("../messages/id/people.json")).default,
    organisations: async () => (await import("../messages/id/organisations.json")).default,
    programmes: async () => (await import("../messages/id/programmes.json")).default,
    payments: async () => (await import("../messages/id/payments.json")).default,
    trends: async () => (await import("../messages/id/trends.json")).default,
    budgets: async () => (await import("../messages/id/budgets.json")).default,
    focus: async () => (await import("../messages/id/focus.json")).default,
    partners: async () => (await import("../messages/id/partners.json")).default,
    simulations: async () => (await import("../messages/id/simulations.json")).default,
    meetings: async () => (await import("../messages/id/meetings.json")).default,
    attendance: async () => (await import("../messages/id/attendance.json")).default,
    minutes: async () => (await import("../messages/id/minutes.json")).default,
    followups: async () => (await import("../messages/id/followups.json")).default,
    papers: async () => (await import("../messages/id/papers.json")).default,
    coordination: async () => (await import("../messages/id/coordination.json")).default,
    notices: async () => (await import("../messages/id/notices.json")).default,
    assignments: async () => (await import("../messages/id/assignments.json")).default,
    queues: async () => (await import("../messages/id/queues.json")).default,
    deliveries: async () => (await import("../messages/id/deliveries.json")).default,
    fieldlogs: async () => (await import("../messages/id/fieldlogs.json")).default,
    coverage: async () => (await import("../messages/id/coverage.json")).default,
    referrals: async () => (await import("../messages/id/referrals.json")).default,
    updates: async () => (await import("../messages/id/updates.json")).default,
    visits: async () => (await import("../messages/id/visits.json")).default,
    shared: async () => (await import("../messages/id/shared.json")).default,
    refusals: async () => (await import("../messages/id/refusals.json")).default,
  },
  en: {
    frame: async () => (await import("../messages/en/frame.json")).default,
    targeting: async () => (await import("../messages/en/targeting.json")).default,
    analysis: async () => (await import("../messages/en/analysis.json")).default,
    data: async () => (await import("../messages/en/data.json")).default,
    people: async () => (await import("../messages/en/people.json")).default,
    organisations: async () => (await import("../messages/en/organisations.json")).default,
    programmes: async () => (await import("../messages/en/programmes.json")).default,
    payments: async () => (await import("../messages/en/payments.json")).default,
    trends: async () => (await import("../messages/en/trends.json")).default,
    budgets: async () => (await import("../messages/en/budgets.json")).default,
    focus: async () => (await import("../messages/en/focus.json")).default,
    partners: async () => (await import("../messages/en/partners.json")).default,
    simulations: async () => (await import("../messages/en/simulations.json")).default,
    meetings: async () => (await import("../messages/en/meetings.json")).default,
    attendance: async () => (await import("../messages/en/attendance.json")).default,
    minutes: async () => (await import("../messages/en/minutes.json")).default,
    followups: async () => (await import("../messages/en/followups.json")).default,
    papers: async () => (await import("../messages/en/papers.json")).default,
    coordination: async () => (await import("../messages/en/coordination.json")).default,
    notices: async () => (await import("../messages/en/notices.json")).default,
    assignments: async () => (await import("../messages/en/assignments.json")).default,
    queues: async () => (await import("../messages/en/queues.json")).default,
    deliveries: async () => (await import("../messages/en/deliveries.json")).default,
    fieldlogs: async () => (await import("../messages/en/fieldlogs.json")).default,
    coverage: async () => (await import("../messages/en/coverage.json")).default,
    referrals: async () => (await import("../messages/en/referrals.json")).default,
    updates: async () => (await import("../messages/en/updates.json")).default,
    visits: async () => (await import("../messages/en/visits.json")).default,
    shared: async () => (await import("../messages/en/shared.json")).default,
    refusals: async () => (await import("../messages/en/refusals.json")).default,
  },
};

/** What a reader has before him: the language and as many sentences as his screens have asked for. */
export interface Shown {
  readonly locale: Locale;
  readonly messages: Sentences;
}

const asked = new Set<CataloguePart>(["frame"]);
const listeners = new Set<() => void>();
let shown: Shown = { locale: "id", messages: frame };
let shownParts: ReadonlySet<CataloguePart> = new Set<CataloguePart>(["frame"]);
let wanted: Locale = "id";

export function readShown(): Shown {
  return shown;
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Shows a language with every part that has been asked for so far. Of two languages asked for at once the later one stays. */
export async function showLanguage(locale: Locale): Promise<void> {
  wanted = locale;
  await showAll(locale);
}

/** Brings a part of the sentences before the screen that speaks them is drawn. */
export async function bringPart(part: CataloguePart): Promise<void> {
  asked.add(part);
  await showAll(wanted);
}

async function showAll(locale: Locale): Promise<void> {
  const parts = [...asked];
  if (shown.locale === locale && parts.every((part) => shownParts.has(part))) return;
  const messages: Sentences = Object.assign({}, ...(await Promise.all(parts.map((part) => PARTS[locale][part]()))));
  // Another language or a further part was asked for meanwhile: that call shows them all.
  if (locale !== wanted || parts.length < asked.size) return showAll(wanted);
  shown = { locale, messages };
  shownParts = new Set(parts);
  for (const listener of listeners) listener();
}
