/** What somebody is told of, by the machine, without being asked. */
export const NOTICE_KINDS = [
  "FOLLOW_UP_GIVEN", "FOLLOW_UP_IN_7", "FOLLOW_UP_IN_1", "FOLLOW_UP_OVERDUE", "REPORT_SENT_BACK", "REPORT_WAITS", "FOLLOW_UP_DECLINED",
  "MEETING_IN_3", "MEETING_IN_1", "INVITATION_WAITS", "PROPOSAL_ANSWERED", "PAPER_WAITS", "REFERRALS_WAIT",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice is about, to narrow the list. */
export const NOTICE_TOPICS = ["followUp", "meeting", "proposal", "paper", "referral"] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

export const TOPIC_OF_NOTICE = {
  FOLLOW_UP_GIVEN: "followUp", FOLLOW_UP_IN_7: "followUp", FOLLOW_UP_IN_1: "followUp", FOLLOW_UP_OVERDUE: "followUp", REPORT_SENT_BACK: "followUp", REPORT_WAITS: "followUp", FOLLOW_UP_DECLINED: "followUp",
  MEETING_IN_3: "meeting", MEETING_IN_1: "meeting", INVITATION_WAITS: "meeting", PROPOSAL_ANSWERED: "proposal", PAPER_WAITS: "paper", REFERRALS_WAIT: "referral",
} as const satisfies Record<NoticeKind, NoticeTopic>;

/** Life of one e-mail. UNKNOWN: it was being handed over when the process died; it may have arrived and is never sent again (decision 30). */
export const MAIL_STATES = ["WAITING", "SENDING", "SENT", "FAILED", "UNKNOWN"] as const;
export type MailState = (typeof MAIL_STATES)[number];
