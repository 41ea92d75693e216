-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "retired_from" DATE,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "programme_period" ADD COLUMN     "benefit" JSONB,
ADD COLUMN     "tranches" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "programme_change" (
    "programme_code" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_name" TEXT NOT NULL,
    "proposal_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_change_pkey" PRIMARY KEY ("programme_code","revision")
);

-- CreateTable
CREATE TABLE "programme_proposal" (
    "id" UUID NOT NULL,
    "programme_code" TEXT NOT NULL,
    "agency_code" TEXT NOT NULL,
    "based_on" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "numbers" JSONB,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "programme_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "programme_proposal_state_proposed_at_idx" ON "programme_proposal"("state", "proposed_at");

-- CreateIndex
CREATE INDEX "programme_proposal_programme_code_idx" ON "programme_proposal"("programme_code");

-- Scope beneath the queries, as for every table.
do $$
declare t text;
begin
  foreach t in array array['programme_change','programme_proposal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;

-- What a programme was and is, is no secret; who changed it is an official. Nobody but the system writes it.
grant select on programme_change to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
create policy everyone_reads on programme_change for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none using (true);

-- Proposals: the secretariat sees and decides all, an organisation sees and makes its own, and takes back what still waits.
grant select, update on programme_proposal to sinergi_regency;
create policy regency_works on programme_proposal to sinergi_regency using (true) with check (true);
grant select, insert, update on programme_proposal to sinergi_agency;
create policy agency_reads on programme_proposal for select to sinergi_agency using (agency_code = (select app_agency()));
create policy agency_proposes on programme_proposal for insert to sinergi_agency
  with check (agency_code = (select app_agency()) and proposed_by = (select app_uid()) and state = 'PENDING');
create policy agency_withdraws on programme_proposal for update to sinergi_agency
  using (agency_code = (select app_agency()) and state = 'PENDING') with check (agency_code = (select app_agency()) and state = 'WITHDRAWN');

alter table programme_change add check (action in ('defined', 'imported', 'retired', 'reinstated', 'undone'));
alter table programme_proposal add check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  add check ((state = 'PENDING') = (decided_at is null)),
  -- Four eyes: nobody decides what he proposed himself.
  add check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by),
  add check (state <> 'REJECTED' or length(reason) > 0);
create unique index one_proposal_waits on programme_proposal (programme_code) where state = 'PENDING';
