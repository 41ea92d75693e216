-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "decided_person_id" BIGINT,
ADD COLUMN     "end_id" BIGINT,
ADD COLUMN     "listed_to" DATE,
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "tranche" SMALLINT;

-- CreateTable
CREATE TABLE "enrolment_end" (
    "id" BIGSERIAL NOT NULL,
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "family_id" BIGINT NOT NULL,
    "person_id" BIGINT,
    "ended_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "ended_by" TEXT NOT NULL,
    "ended_name" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolment_end_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment_act" (
    "id" BIGSERIAL NOT NULL,
    "family_id" BIGINT NOT NULL,
    "enrolment_id" BIGINT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrolment_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_list" (
    "id" SERIAL NOT NULL,
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "tranche" SMALLINT NOT NULL,
    "import_id" UUID,
    "added" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "replaced_by" INTEGER,
    "committed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" BIGSERIAL NOT NULL,
    "list_id" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "nik" BYTEA,
    "no_kk" BYTEA,
    "name" TEXT,
    "name_key" TEXT,
    "birth_date" DATE,
    "village_code" TEXT,
    "amount_idr" BIGINT,
    "paid_on" DATE,
    "channel" TEXT,
    "status" TEXT NOT NULL,
    "extra" JSONB,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_match" (
    "version_id" INTEGER NOT NULL,
    "payment_id" BIGINT NOT NULL,
    "family_id" BIGINT,
    "person_id" BIGINT,
    "method" TEXT NOT NULL,

    CONSTRAINT "payment_match_pkey" PRIMARY KEY ("version_id","payment_id")
);

-- CreateTable
CREATE TABLE "payment_list_matched" (
    "version_id" INTEGER NOT NULL,
    "list_id" INTEGER NOT NULL,

    CONSTRAINT "payment_list_matched_pkey" PRIMARY KEY ("version_id","list_id")
);

-- CreateTable
CREATE TABLE "pkh_component_amount" (
    "period" TEXT NOT NULL,
    "component" TEXT NOT NULL,
    "annual_idr" BIGINT NOT NULL,
    "max_per_family" SMALLINT,
    "min_age" SMALLINT,
    "max_age" SMALLINT,

    CONSTRAINT "pkh_component_amount_pkey" PRIMARY KEY ("period","component")
);

-- CreateTable
CREATE TABLE "payment_standing" (
    "id" SERIAL NOT NULL,
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version_id" INTEGER NOT NULL,
    "on_day" DATE NOT NULL,
    "revision" BIGINT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_payment" (
    "standing_id" INTEGER NOT NULL,
    "tranche" SMALLINT NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "enrolled" BOOLEAN NOT NULL,
    "paid_times" SMALLINT NOT NULL,
    "right_times" SMALLINT NOT NULL,
    "failed_times" SMALLINT NOT NULL,
    "returned_times" SMALLINT NOT NULL,
    "paid_idr" BIGINT,
    "due_low_idr" BIGINT,
    "due_high_idr" BIGINT,
    "verdict" TEXT,

    CONSTRAINT "family_payment_pkey" PRIMARY KEY ("standing_id","tranche","family_id")
);

-- CreateIndex
CREATE INDEX "enrolment_end_programme_code_period_idx" ON "enrolment_end"("programme_code", "period");

-- CreateIndex
CREATE INDEX "enrolment_end_family_id_idx" ON "enrolment_end"("family_id");

-- CreateIndex
CREATE INDEX "enrolment_act_family_id_idx" ON "enrolment_act"("family_id");

-- CreateIndex
CREATE INDEX "payment_list_programme_code_period_state_idx" ON "payment_list"("programme_code", "period", "state");

-- CreateIndex
CREATE INDEX "payment_list_id_idx" ON "payment"("list_id");

-- CreateIndex
CREATE INDEX "payment_match_version_id_family_id_idx" ON "payment_match"("version_id", "family_id");

-- CreateIndex
CREATE INDEX "payment_standing_programme_code_period_idx" ON "payment_standing"("programme_code", "period");

-- Everything is made by the system; people read by their scope.
do $$
declare t text;
begin
  foreach t in array array['enrolment_end', 'enrolment_act', 'payment_list', 'payment', 'payment_match', 'payment_list_matched', 'pkh_component_amount', 'payment_standing', 'family_payment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence enrolment_end_id_seq, enrolment_act_id_seq, payment_list_id_seq, payment_id_seq, payment_standing_id_seq to sinergi_system;

-- Which lists there are, what a component is worth and which tranches were looked at say nothing of anybody.
grant select on payment_list, pkh_component_amount, payment_standing to sinergi_regency, sinergi_agency;
create policy payers_read on payment_list for select to sinergi_regency, sinergi_agency using (true);
create policy payers_read on pkh_component_amount for select to sinergi_regency, sinergi_agency using (true);
create policy payers_read on payment_standing for select to sinergi_regency, sinergi_agency using (true);

-- Payments of persons: the secretariat all, an organisation those of its families or of its own programmes.
grant select on payment, payment_match, family_payment to sinergi_regency, sinergi_agency;
create policy regency_reads on payment for select to sinergi_regency using (true);
create policy regency_reads on payment_match for select to sinergi_regency using (true);
create policy regency_reads on family_payment for select to sinergi_regency using (true);
-- A match with nobody says nothing; whose payment it is says the payment's own policy.
create policy agency_reads on payment_match for select to sinergi_agency
  using (family_id is null or exists (select from family_state s where s.snapshot_id = 1 and s.family_id = payment_match.family_id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on payment for select to sinergi_agency
  using (exists (select from payment_list l join programme p on p.code = l.programme_code where l.id = payment.list_id and p.owner = (select app_agency()))
      or exists (select from payment_match m where m.payment_id = payment.id and m.family_id is not null));
create policy agency_reads on family_payment for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = family_payment.family_id and (select app_agency()) = any (s.agencies)));

-- What people did to enrolments by hand: whoever sees the family.
grant select on enrolment_end, enrolment_act to sinergi_regency, sinergi_agency, sinergi_assigned;
create policy regency_reads on enrolment_end for select to sinergi_regency using (true);
create policy regency_reads on enrolment_act for select to sinergi_regency using (true);
create policy agency_reads on enrolment_end for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = enrolment_end.family_id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on enrolment_act for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = enrolment_act.family_id and (select app_agency()) = any (s.agencies)));
create policy assigned_reads on enrolment_end for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = enrolment_end.family_id and a.user_id = (select app_uid())));
create policy assigned_reads on enrolment_act for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = enrolment_act.family_id and a.user_id = (select app_uid())));

alter table import drop constraint import_kind_check, add check (kind in ('families', 'recipients', 'payments')), add check ((kind = 'payments') = (tranche is not null));
drop index one_import_at_a_time_per_file;
create unique index one_import_at_a_time_per_file on import (sha256, kind, coalesce(programme_code, ''), coalesce(period, ''), coalesce(as_of, '0001-01-01'), coalesce(tranche, 0)) where state = 'COMMITTING';

alter table payment_list add check (state in ('CURRENT', 'REPLACED', 'WITHDRAWN')), add check (tranche between 1 and 4);
alter table payment add check (status in ('PAID', 'FAILED', 'RETURNED', 'UNKNOWN')), add check (amount_idr >= 0);
alter table pkh_component_amount add check (annual_idr >= 0), add check (max_per_family > 0),
  add check (component in ('IBU_HAMIL', 'ANAK_USIA_DINI', 'SD', 'SMP', 'SMA', 'LANSIA', 'DISABILITAS_BERAT'));
alter table family_payment add check (verdict in ('LESS', 'AS_DUE', 'MORE', 'UNKNOWN'));
alter table enrolment_end add check (reason in ('GRADUATED', 'MOVED', 'DIED', 'NOT_ELIGIBLE', 'DUPLICATE', 'OTHER')), add check (reason <> 'OTHER' or note <> '');
alter table enrolment_act add check (act in ('ADDED', 'CORRECTED', 'ENDED', 'END_UNDONE', 'REMOVED'));

do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on payment, payment_match, family_payment to sinergi_system';
  end if;
end $$;
