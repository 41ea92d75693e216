-- The words beside the reason of a graduation, and for whose decision it waits no longer.
ALTER TABLE "graduation" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- A restricted case is hidden in what came from the phone too: its record and the copy of it are for those who may see the case.
-- Unread ones (no target yet) are the sender's and the system's alone.
create policy cases_for_named on sync_receipt as restrictive for select to sinergi_regency
  using (kind not like 'case.%' or user_id = (select app_uid()) or exists (select from field_case c where c.id::text = sync_receipt.target_id));
create policy cases_for_named on sync_collision as restrictive for select to sinergi_regency using (kind not like 'case.%' or user_id = (select app_uid()));

-- Changing a case, its line and its list of people asks for the same eyes as reading it.
drop policy seen_changes on field_case;
create policy seen_changes on field_case for update to sinergi_regency
  using (not restricted or exists (select from case_access c where c.case_id = field_case.id and c.user_id = (select app_uid()) and c.removed_at is null))
  with check (true);
-- Naming somebody on a case one cannot see oneself would open it: the list of people is written by the system alone, after the
-- procedure has seen that the case is the caller's to see.
drop policy own_named on case_access;
drop policy own_named_back on case_access;
revoke insert, update on case_access from sinergi_regency, sinergi_assigned;

-- A check of the same member and month is looked for when another comes.
CREATE INDEX "commitment_check_person_id_month_idx" ON "commitment_check"("person_id", "month");
alter table field_case add check (restricted or category <> 'VIOLENCE');
