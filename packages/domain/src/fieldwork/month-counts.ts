import type { AidProblem, CommitmentResult, GraduationKind, Presence, VisitKind, VisitOutcome } from "#fieldwork/vocabulary";

/** One thing a facilitator logged, as far as the monthly report counts it. The phone and the server count the same facts by the same rule. */
export type LogFact =
  | { readonly kind: "visit"; readonly familyId: string; readonly visitKind: VisitKind; readonly outcome: VisitOutcome; readonly needs: number }
  | { readonly kind: "session"; readonly module: string; readonly presences: readonly Presence[] }
  | { readonly kind: "commitment"; readonly result: CommitmentResult }
  | { readonly kind: "payout"; readonly received: boolean; readonly problem: AidProblem }
  | { readonly kind: "case" }
  | { readonly kind: "graduation"; readonly graduationKind: GraduationKind }
  | { readonly kind: "housing" | "referral" | "proposal" | "objection" | "work" };

type Counted<K extends string> = Readonly<Partial<Record<K, number>>>;

export interface ModuleCount {
  readonly module: string;
  readonly sessions: number;
  /** Families that came, themselves or by somebody in their place. */
  readonly came: number;
  /** Families on the attendance lists. */
  readonly expected: number;
}

/** What a month held. Every number is a count of records that stand. */
export interface MonthCounts {
  readonly visits: number;
  readonly visitsByKind: Counted<VisitKind>;
  readonly visitsByOutcome: Counted<VisitOutcome>;
  /** Different families that were visited, and of them those that were met. */
  readonly familiesVisited: number;
  readonly familiesMet: number;
  readonly sessions: number;
  readonly modules: readonly ModuleCount[];
  readonly commitments: number;
  readonly commitmentsByResult: Counted<CommitmentResult>;
  readonly payouts: number;
  readonly payoutsReceived: number;
  readonly payoutProblems: Counted<AidProblem>;
  readonly needs: number;
  readonly referrals: number;
  /** Restricted ones are in the number and nowhere else. */
  readonly cases: number;
  readonly graduations: Counted<GraduationKind>;
  readonly housingChecks: number;
  readonly proposals: number;
  readonly objections: number;
  readonly workAnswered: number;
}

type Of<K extends LogFact["kind"]> = Extract<LogFact, { kind: K }>;

/** The order of facts makes no difference; nothing is counted twice but what was logged twice. */
export function countMonth(facts: readonly LogFact[]): MonthCounts {
  const visits = ofKind(facts, "visit");
  const sessions = ofKind(facts, "session");
  const commitments = ofKind(facts, "commitment");
  const payouts = ofKind(facts, "payout");
  const number = (kind: LogFact["kind"]): number => facts.filter((fact) => fact.kind === kind).length;
  return {
    visits: visits.length,
    visitsByKind: tally(visits, ({ visitKind }) => visitKind),
    visitsByOutcome: tally(visits, ({ outcome }) => outcome),
    familiesVisited: new Set(visits.map(({ familyId }) => familyId)).size,
    familiesMet: new Set(visits.filter(({ outcome }) => outcome === "BERTEMU").map(({ familyId }) => familyId)).size,
    sessions: sessions.length,
    modules: modulesOf(sessions),
    commitments: commitments.length,
    commitmentsByResult: tally(commitments, ({ result }) => result),
    payouts: payouts.length,
    payoutsReceived: payouts.filter(({ received }) => received).length,
    payoutProblems: tally(payouts.filter(({ problem }) => problem !== "NONE"), ({ problem }) => problem),
    needs: visits.reduce((sum, { needs }) => sum + needs, 0),
    referrals: number("referral"),
    cases: number("case"),
    graduations: tally(ofKind(facts, "graduation"), ({ graduationKind }) => graduationKind),
    housingChecks: number("housing"),
    proposals: number("proposal"),
    objections: number("objection"),
    workAnswered: number("work"),
  };
}

function ofKind<K extends LogFact["kind"]>(facts: readonly LogFact[], kind: K): Of<K>[] {
  return facts.filter((fact): fact is Of<K> => fact.kind === kind);
}

function tally<T, K extends string>(rows: readonly T[], keyOf: (row: T) => K): Counted<K> {
  const counted: Partial<Record<K, number>> = {};
  for (const row of rows) counted[keyOf(row)] = (counted[keyOf(row)] ?? 0) + 1;
  return counted;
}

function modulesOf(sessions: readonly Of<"session">[]): ModuleCount[] {
  const codes = [...new Set(sessions.map(({ module }) => module))].toSorted();
  return codes.map((module) => {
    const held = sessions.filter((session) => session.module === module);
    const presences = held.flatMap((session) => session.presences);
    return { module, sessions: held.length, came: presences.filter(cameThere).length, expected: presences.length };
  });
}

/** Somebody in its place counts as the family's presence. */
export function cameThere(presence: Presence): boolean {
  return presence === "PRESENT" || presence === "REPRESENTED";
}
