-- CreateTable
CREATE TABLE "candidate_group" (
    "snapshot_id" INTEGER NOT NULL,
    "village_code" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "classes" INTEGER[],
    "families" INTEGER[],

    CONSTRAINT "candidate_group_pkey" PRIMARY KEY ("snapshot_id","village_code","programme_code")
);

-- CreateTable
CREATE TABLE "simulation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "scenarios" JSONB NOT NULL,
    "results" JSONB NOT NULL,
    "saved_on" DATE NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "agency_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "simulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "owner_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "scenario" JSONB NOT NULL,
    "on_day" DATE NOT NULL,
    "version_id" INTEGER,
    "revision" BIGINT NOT NULL,
    "figures" JSONB NOT NULL,
    "families" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_name" TEXT NOT NULL,
    "proposed_agency" TEXT,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_candidate" (
    "proposal_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "class_code" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_candidate_pkey" PRIMARY KEY ("proposal_id","place")
);

-- CreateIndex
CREATE INDEX "candidate_group_snapshot_id_programme_code_idx" ON "candidate_group"("snapshot_id", "programme_code");

-- CreateIndex
CREATE INDEX "simulation_owner_id_idx" ON "simulation"("owner_id");

-- CreateIndex
CREATE INDEX "proposal_state_programme_code_idx" ON "proposal"("state", "programme_code");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_candidate_proposal_id_family_id_key" ON "proposal_candidate"("proposal_id", "family_id");

-- AddForeignKey
ALTER TABLE "proposal_candidate" ADD CONSTRAINT "proposal_candidate_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Scope beneath the queries, as for every table.
do $$
declare t text;
begin
  foreach t in array array['candidate_group','simulation','proposal','proposal_candidate'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;
grant truncate on candidate_group to sinergi_system;

-- Simulations hold no families. Everybody writes his own; AGENCY ones are for one's own office, ALL for everybody who may simulate.
grant select, insert, update on simulation to sinergi_regency, sinergi_agency;
grant select on simulation to sinergi_aggregate;
create policy own_simulations on simulation to sinergi_regency, sinergi_agency
  using (owner_id = (select app_uid())) with check (owner_id = (select app_uid()) and agency_code is not distinct from (select app_agency()));
create policy shared_simulations on simulation for select to sinergi_regency, sinergi_agency, sinergi_aggregate
  using (deleted_at is null and visibility = 'ALL');
create policy office_simulations on simulation for select to sinergi_agency
  using (deleted_at is null and visibility = 'AGENCY' and agency_code = (select app_agency()));
create policy office_simulations_regency on simulation for select to sinergi_regency
  using (deleted_at is null and visibility = 'AGENCY' and agency_code is null);

-- Proposals and their families: the secretariat all, an organisation those for its own programmes. Who is on a list, its place and
-- what it was like never change; only what became of it does.
grant select, insert on proposal, proposal_candidate to sinergi_regency, sinergi_agency;
grant update (state, decided_by, decided_name, decided_at, decision_reason) on proposal to sinergi_regency, sinergi_agency;
grant update (state, reason, decided_by, decided_name, decided_at) on proposal_candidate to sinergi_regency, sinergi_agency;
create policy regency_works on proposal to sinergi_regency using (true) with check (true);
create policy regency_works on proposal_candidate to sinergi_regency using (true) with check (true);
create policy agency_works on proposal to sinergi_agency using (owner_code = (select app_agency())) with check (owner_code = (select app_agency()));
create policy agency_works on proposal_candidate to sinergi_agency
  using (exists (select from proposal p where p.id = proposal_candidate.proposal_id and p.owner_code = (select app_agency())))
  with check (exists (select from proposal p where p.id = proposal_candidate.proposal_id and p.owner_code = (select app_agency())));

alter table simulation add check (visibility in ('AGENCY', 'ALL'));
alter table proposal add check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')), add check (families > 0),
  add check ((decided_by is null) = (decided_at is null)), add check ((decided_by is null) = (state = 'PROPOSED')),
  -- Four eyes: nobody approves or rejects what he proposed himself; only he takes it back.
  add check ((state = 'WITHDRAWN') = (decided_by is not null and decided_by = proposed_by));
alter table proposal_candidate add check (state in ('CALON', 'DITERIMA', 'DITOLAK')), add check (place > 0),
  add check ((decided_by is null) = (decided_at is null)), add check (state <> 'DITOLAK' or reason <> '');
