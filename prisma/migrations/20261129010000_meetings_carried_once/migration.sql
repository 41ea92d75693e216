-- An open follow-up comes along into a meeting once, however many people prepare it at the same moment. One that was taken off stays off.
create unique index one_carry_a_meeting on agenda_item (meeting_id, follow_up_id) where follow_up_id is not null;
-- A proposal is put on one agenda.
create unique index one_item_a_proposal on agenda_item (proposal_id) where proposal_id is not null and removed_at is null;
