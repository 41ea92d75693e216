-- The secretariat hears of a follow-up that its lead declined.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('FOLLOW_UP_GIVEN', 'FOLLOW_UP_IN_7', 'FOLLOW_UP_IN_1', 'FOLLOW_UP_OVERDUE', 'REPORT_SENT_BACK', 'REPORT_WAITS', 'MEETING_IN_3', 'MEETING_IN_1', 'INVITATION_WAITS', 'PROPOSAL_ANSWERED', 'PAPER_WAITS', 'REFERRALS_WAIT', 'FOLLOW_UP_DECLINED'));
