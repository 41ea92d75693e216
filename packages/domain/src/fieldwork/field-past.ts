import type { AidProblem, CaseCategory, CaseState, Commitment, CommitmentResult, GraduationKind, MemberChange, Need, Presence, RecordFlag, VisitKind, VisitOutcome, WorkOutcome } from "#fieldwork/vocabulary";
import type { Day } from "#time/day";

/** A moment in ISO, UTC. */
type Moment = string;

/** Field work as it would stand had it been logged all along, one list a table; for simulations and for taking over what was kept elsewhere. Names of fields are the columns'. */
export interface FieldPast {
  readonly facilitators: readonly PastFacilitator[];
  readonly acts: readonly PastAct[];
  readonly assignments: readonly PastAssignment[];
  readonly groups: readonly PastGroup[];
  readonly groupMembers: readonly { readonly groupId: string; readonly familyId: string; readonly fromDay: Day }[];
  readonly profiles: readonly PastProfile[];
  readonly visits: readonly PastVisit[];
  readonly visitAid: readonly PastVisitAid[];
  readonly visitNeeds: readonly PastVisitNeed[];
  readonly visitMembers: readonly PastVisitMember[];
  readonly sessions: readonly PastSession[];
  readonly attendance: readonly { readonly sessionId: string; readonly familyId: string; readonly presence: Presence }[];
  readonly commitments: readonly PastCommitment[];
  readonly payouts: readonly PastPayout[];
  readonly cases: readonly PastCase[];
  readonly caseNotes: readonly PastCaseNote[];
  readonly caseAccess: readonly { readonly caseId: string; readonly userId: string; readonly userName: string; readonly namedBy: string }[];
  readonly graduations: readonly PastGraduation[];
  readonly monthReports: readonly PastMonthReport[];
  readonly queues: readonly PastQueue[];
  readonly workItems: readonly PastWorkItem[];
  readonly referrals: readonly PastReferral[];
  readonly referralChanges: readonly (PastStep & { readonly referralId: string; readonly agency: string | null })[];
  readonly meetings: readonly PastVillageMeeting[];
  readonly proposals: readonly PastProposal[];
  readonly proposalChanges: readonly (PastStep & { readonly proposalId: string })[];
  readonly objections: readonly PastObjection[];
  readonly objectionChanges: readonly (PastStep & { readonly objectionId: string })[];
  readonly devices: readonly PastDevice[];
  readonly receipts: readonly PastReceipt[];
}

export interface PastFacilitator { readonly userId: string; readonly name: string; readonly email: string; readonly number: string; readonly phone: string; readonly districtCodes: readonly string[]; readonly activeFrom: Day }

export interface PastAct {
  readonly id: string; readonly act: "ASSIGNED" | "HANDED_OVER"; readonly by: "VILLAGE" | "HAND"; readonly families: number; readonly fromUserId: string | null; readonly toUserId: string;
  readonly fromDay: Day; readonly reason: string; readonly actorId: string; readonly actorName: string; readonly at: Moment;
}

export interface PastAssignment { readonly familyId: string; readonly userId: string; readonly fromDay: Day; readonly toDay: Day | null; readonly actId: string; readonly endActId: string | null }

export interface PastGroup { readonly id: string; readonly name: string; readonly userId: string; readonly villageCode: string; readonly headFamilyId: string; readonly headName: string }

export interface PastProfile {
  readonly familyId: string; readonly version: number; readonly carerName: string; readonly phone: string; readonly landmark: string; readonly livelihood: string; readonly livestock: string; readonly businessType: string;
  readonly updatedBy: string; readonly updatedName: string; readonly updatedAt: Moment;
}

/** Who logged a fact, when, and when it arrived. */
interface Logged { readonly id: string; readonly familyId: string; readonly userId: string; readonly userName: string; readonly onDay: Day; readonly flags: readonly RecordFlag[]; readonly receivedAt: Moment }

export interface PastVisit extends Logged {
  readonly villageCode: string; readonly startedAt: string; readonly minutes: number; readonly kind: VisitKind; readonly outcome: VisitOutcome; readonly carerMet: boolean; readonly consent: boolean;
  readonly notes: string; readonly conditions: object | null; readonly business: object | null; readonly followUpOn: Day | null; readonly followUpNote: string;
}
export interface PastVisitAid { readonly visitId: string; readonly familyId: string; readonly programmeCode: string; readonly period: string; readonly received: boolean; readonly amountIdr: number | null; readonly problem: AidProblem }
export interface PastVisitNeed { readonly id: string; readonly visitId: string; readonly familyId: string; readonly need: Need; readonly note: string }
export interface PastVisitMember { readonly id: string; readonly visitId: string; readonly familyId: string; readonly personId: string | null; readonly name: string; readonly change: MemberChange; readonly detail: { readonly on: Day | null; readonly note: string } }

export interface PastSession extends Omit<Logged, "familyId"> {
  readonly groupId: string; readonly groupName: string; readonly villageCode: string; readonly module: string; readonly topic: string; readonly minutes: number;
}
export interface PastCommitment extends Logged { readonly personId: string; readonly personName: string; readonly month: string; readonly component: Commitment; readonly result: CommitmentResult; readonly measured: number | null; readonly reason: string }
export interface PastPayout extends Logged { readonly programmeCode: string; readonly period: string; readonly tranche: string; readonly received: boolean; readonly amountIdr: number | null; readonly problem: AidProblem; readonly note: string }

export interface PastCase extends Omit<Logged, "onDay"> {
  readonly villageCode: string; readonly category: CaseCategory; readonly restricted: boolean; readonly text: string; readonly state: CaseState; readonly openedOn: Day; readonly closedOn: Day | null; readonly outcome: string; readonly revision: number;
}
export interface PastCaseNote { readonly id: string; readonly caseId: string; readonly text: string; readonly act: "OPENED" | "NOTED" | "IN_PROGRESS" | "CLOSED" | "NAMED"; readonly onDay: Day; readonly byId: string; readonly byName: string; readonly receivedAt: Moment }

export interface PastGraduation extends Logged {
  readonly villageCode: string; readonly kind: GraduationKind; readonly reason: string; readonly state: "PROPOSED" | "APPROVED" | "REFUSED" | "WITHDRAWN";
  readonly decidedBy: string | null; readonly decidedName: string | null; readonly decidedOn: Day | null; readonly decisionNote: string;
}

export interface PastMonthReport {
  readonly id: string; readonly userId: string; readonly userName: string; readonly month: string; readonly state: "SUBMITTED" | "APPROVED" | "RETURNED"; readonly words: string; readonly counts: object; readonly submittedAt: Moment;
  readonly decidedBy: string | null; readonly decidedName: string | null; readonly decidedAt: Moment | null; readonly decisionNote: string;
}

export interface PastQueue {
  readonly id: string; readonly title: string; readonly task: string; readonly filter: object; readonly dealtOn: Day; readonly dueOn: Day | null; readonly total: number; readonly unassigned: number; readonly dealtBy: string; readonly dealtName: string;
}
export interface PastWorkItem {
  readonly id: string; readonly queueId: string; readonly familyId: string; readonly userId: string; readonly userName: string; readonly state: "OPEN" | "ANSWERED"; readonly outcome: WorkOutcome | null; readonly note: string; readonly answeredOn: Day | null; readonly recordId: string | null;
}

/** One step of what goes through states. */
export interface PastStep { readonly fromState: string | null; readonly toState: string; readonly note: string; readonly actorId: string; readonly actorName: string; readonly onDay: Day; readonly at: Moment }

export interface PastReferral {
  readonly id: string; readonly familyId: string; readonly villageCode: string; readonly need: Need; readonly needId: string; readonly ownerCode: string; readonly text: string; readonly state: string; readonly sentOn: Day; readonly sentBy: string; readonly sentName: string;
  readonly closedOn: Day | null; readonly answer: string; readonly revision: number;
}
export interface PastVillageMeeting { readonly id: string; readonly villageCode: string; readonly heldOn: Day; readonly place: string; readonly chair: string; readonly participants: number; readonly recordedBy: string; readonly recordedName: string; readonly recordedAt: Moment }
export interface PastProposal {
  readonly id: string; readonly kind: "BARU" | "UBAH" | "HAPUS" | "REAKTIVASI_PBI"; readonly familyId: string | null; readonly personId: string | null; readonly villageCode: string; readonly subject: string; readonly content: object; readonly state: string;
  readonly lane: "FORMAL" | "PARTISIPATIF"; readonly origin: "FIELD"; readonly meetingId: string | null; readonly proposedOn: Day; readonly proposedBy: string; readonly proposedName: string; readonly revision: number;
}
export interface PastObjection {
  readonly id: string; readonly kind: "UNFIT" | "MISSED"; readonly familyId: string | null; readonly programmeCode: string | null; readonly villageCode: string; readonly subject: string; readonly text: string; readonly state: string; readonly receivedOn: Day;
  readonly takenBy: string; readonly takenName: string; readonly answer: string; readonly revision: number;
}

export interface PastDevice {
  readonly deviceId: string; readonly userId: string; readonly userName: string; readonly label: string; readonly appVersion: string; readonly firstSeenAt: Moment; readonly lastSeenAt: Moment; readonly pending: number; readonly oldestPendingAt: Moment | null;
  readonly lastSeq: number; readonly storagePersisted: boolean; readonly storageUsage: number; readonly clockOffsetMs: number;
}
export interface PastReceipt {
  readonly recordId: string; readonly sha: string; readonly kind: string; readonly v: number; readonly body: string; readonly userId: string; readonly userName: string; readonly deviceId: string; readonly deviceSeq: number; readonly familyId: string | null;
  readonly status: "APPLIED" | "REVIEW"; readonly code: string | null; readonly detail: object | null; readonly targetType: string | null; readonly targetId: string | null; readonly clientAt: Moment; readonly clockOffsetMs: number; readonly receivedAt: Moment;
}
