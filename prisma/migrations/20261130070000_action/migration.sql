-- AlterTable
ALTER TABLE "referral_change" ADD COLUMN     "from_owner" TEXT;

-- AlterTable
ALTER TABLE "registry_proposal" ADD COLUMN     "check_name" TEXT,
ADD COLUMN     "check_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "check_result" TEXT,
ADD COLUMN     "check_user_id" TEXT,
ADD COLUMN     "checked_on" DATE;

-- AlterTable
ALTER TABLE "siks_file" ADD COLUMN     "decided_by" TEXT,
ADD COLUMN     "decided_name" TEXT,
ADD COLUMN     "decided_on" DATE,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'PREPARED';

-- CreateTable
CREATE TABLE "registry_proposal_match" (
    "proposal_id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "found_by" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registry_proposal_match_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateIndex
CREATE INDEX "registry_proposal_check_user_id_idx" ON "registry_proposal"("check_user_id");

-- AddForeignKey
ALTER TABLE "registry_proposal_match" ADD CONSTRAINT "registry_proposal_match_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "registry_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table registry_proposal add check (check_result in ('SESUAI', 'TIDAK_SESUAI', 'TIDAK_DITEMUKAN')), add check ((check_result is null) = (checked_on is null));
-- Whoever prepares a file with numbers in it does not send it.
alter table siks_file add check (state in ('PREPARED', 'SENT', 'CANCELLED')), add check ((state = 'SENT') = (decided_by is not null)), add check (decided_by is null or decided_by <> made_by);
alter table registry_proposal_match add check (found_by in ('NIK', 'NO_KK'));

-- Two visits at the same moment find the same need once.
create unique index one_open_referral on referral (family_id, need) where state in ('DIKIRIM', 'DITERIMA_OPD', 'DITANGANI') and case_id is null;

alter table registry_proposal_match enable row level security;
alter table registry_proposal_match force row level security;
grant select, insert, update, delete on registry_proposal_match to sinergi_system;
create policy system_all on registry_proposal_match to sinergi_system using (true) with check (true);
grant select on registry_proposal_match to sinergi_regency;
create policy regency_reads on registry_proposal_match for select to sinergi_regency using (true);

-- The social office checks proposals once they are entered; which office that is, is the regency's setting.
create function app_social_office() returns text language sql stable as $$ select coalesce((select value ->> 'socialOffice' from setting where key = 'referralRules'), 'DINSOS') $$;
grant select on registry_proposal, registry_proposal_change, village_meeting to sinergi_agency;
grant insert on registry_proposal_change to sinergi_agency;
grant update (state, check_user_id, check_name, checked_on, check_result, check_note, revision) on registry_proposal to sinergi_agency;
grant usage on sequence registry_proposal_change_id_seq to sinergi_agency;
create policy social_office_reads on registry_proposal for select to sinergi_agency
  using (state not in ('DRAF', 'MUSYAWARAH') and (select app_agency()) = (select app_social_office()));
create policy social_office_checks on registry_proposal for update to sinergi_agency
  using (state in ('DIINPUT_SIKSNG', 'DIPERIKSA_DINSOS') and (select app_agency()) = (select app_social_office()))
  with check (state in ('DIINPUT_SIKSNG', 'DIPERIKSA_DINSOS', 'GROUND_CHECK', 'DITOLAK', 'DIKEMBALIKAN') and (select app_agency()) = (select app_social_office()));
create policy with_checked_proposal on registry_proposal_change for select to sinergi_agency using (exists (select from registry_proposal p where p.id = proposal_id));
create policy social_office_steps on registry_proposal_change for insert to sinergi_agency
  with check (actor_id = (select app_uid()) and exists (select from registry_proposal p where p.id = proposal_id));
create policy of_their_proposals on village_meeting for select to sinergi_agency using (exists (select from registry_proposal p where p.meeting_id = village_meeting.id));

-- A ground check is asked of a facilitator, whoever proposed it: he reads it; what he found comes with a record.
create policy asked_of_him on registry_proposal for select to sinergi_assigned using (check_user_id = (select app_uid()));

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('FOLLOW_UP_GIVEN', 'FOLLOW_UP_IN_7', 'FOLLOW_UP_IN_1', 'FOLLOW_UP_OVERDUE', 'REPORT_SENT_BACK', 'REPORT_WAITS', 'MEETING_IN_3', 'MEETING_IN_1', 'INVITATION_WAITS', 'PROPOSAL_ANSWERED', 'PAPER_WAITS', 'REFERRALS_WAIT'));

-- Bodies with numbers or names of confidence are kept encrypted: longer by a third, of characters of up to four bytes.
alter table sync_receipt drop constraint sync_receipt_body_check;
alter table sync_receipt add constraint sync_receipt_body_check check (length(body) <= 1500000);
