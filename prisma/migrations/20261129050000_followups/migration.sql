-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "answer" TEXT NOT NULL DEFAULT 'WAITING';

-- The head of the lead says whether the office takes it on; a report can be taken back by who made it.
alter table follow_up add check (answer in ('WAITING', 'ACCEPTED', 'DECLINED'));
grant update (answer) on follow_up to sinergi_agency, sinergi_aggregate;
alter table follow_up_change drop constraint follow_up_change_act_check;
alter table follow_up_change add constraint follow_up_change_act_check
  check (act in ('CREATED', 'EDITED', 'ACCEPTED', 'DECLINED', 'REPORTED', 'BLOCKED', 'SUBMITTED', 'VERIFIED', 'SENT_BACK', 'CANCELLED', 'REOPENED', 'UNDONE'));

-- Files show people at work and papers with names: they are for who leads or supports it, and for a leader, who has no organisation.
drop policy with_their_follow_up on follow_up_evidence;
create policy of_the_concerned on follow_up_evidence for select to sinergi_agency
  using (exists (select from follow_up f where f.id = follow_up_id and (f.lead_code = (select app_agency()) or (select app_agency()) = any(f.support_codes))));
create policy of_the_concerned_outside on follow_up_evidence for select to sinergi_aggregate
  using (exists (select from follow_up f where f.id = follow_up_id and ((select app_agency()) is null or f.lead_code = (select app_agency()) or (select app_agency()) = any(f.support_codes))));

