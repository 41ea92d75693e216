-- CreateTable
CREATE TABLE "budget_row" (
    "id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT,
    "programme_name" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "sub_activity" TEXT NOT NULL,
    "agency_code" TEXT NOT NULL,
    "strategy" TEXT,
    "side" TEXT,
    "linked_programme" TEXT,
    "target_group" TEXT NOT NULL,
    "target_unit" TEXT NOT NULL,
    "target_quantity" DOUBLE PRECISION,
    "locations" TEXT[],
    "ceiling_idr" BIGINT NOT NULL,
    "funding_source" TEXT NOT NULL,
    "output_indicator" TEXT NOT NULL,
    "output_unit" TEXT NOT NULL,
    "quarters" SMALLINT[],
    "benefit_kind" TEXT,
    "extra" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "budget_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_change" (
    "id" UUID NOT NULL,
    "row_id" UUID NOT NULL,
    "year" TEXT NOT NULL,
    "agency_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "carried" JSONB,
    "based_on" INTEGER,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "import_id" UUID,
    "proposed_by" TEXT NOT NULL,
    "proposed_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "budget_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_realisation" (
    "id" BIGSERIAL NOT NULL,
    "row_id" UUID NOT NULL,
    "quarter" SMALLINT NOT NULL,
    "physical_percent" DOUBLE PRECISION,
    "spent_idr" BIGINT,
    "achieved" DOUBLE PRECISION,
    "obstacle" TEXT NOT NULL,
    "follow_up" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "budget_realisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_match" (
    "rat_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "other_id" UUID,
    "decided_by" TEXT NOT NULL,
    "decided_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_match_pkey" PRIMARY KEY ("rat_id","document")
);

-- CreateTable
CREATE TABLE "budget_import" (
    "id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "headers" TEXT[],
    "rows" JSONB NOT NULL,
    "issues" JSONB NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "rows_good" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "agency_code" TEXT,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "budget_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "budget_row_year_document_idx" ON "budget_row"("year", "document");

-- CreateIndex
CREATE INDEX "budget_row_agency_code_idx" ON "budget_row"("agency_code");

-- CreateIndex
CREATE INDEX "budget_change_row_id_idx" ON "budget_change"("row_id");

-- CreateIndex
CREATE INDEX "budget_change_year_state_idx" ON "budget_change"("year", "state");

-- CreateIndex
CREATE INDEX "budget_realisation_row_id_idx" ON "budget_realisation"("row_id");

-- CreateIndex
CREATE INDEX "budget_import_year_document_idx" ON "budget_import"("year", "document");

do $$
declare t text;
begin
  foreach t in array array['budget_row','budget_change','budget_realisation','budget_match','budget_import'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to sinergi_regency, sinergi_agency', t);
    execute format('create policy regency_works on %I to sinergi_regency using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence budget_realisation_id_seq to sinergi_system, sinergi_regency, sinergi_agency;
grant delete on budget_match to sinergi_regency, sinergi_agency;

-- An office reads and writes its own. Reports and matches follow their row: what the office cannot see of budget_row, it cannot touch.
do $$
declare t text;
begin
  foreach t in array array['budget_row','budget_change','budget_import'] loop
    execute format('create policy agency_works on %I to sinergi_agency using (agency_code = (select app_agency())) with check (agency_code = (select app_agency()))', t);
  end loop;
  execute 'create policy agency_works on budget_realisation to sinergi_agency using (exists (select from budget_row r where r.id = row_id)) with check (exists (select from budget_row r where r.id = row_id))';
  execute 'create policy agency_works on budget_match to sinergi_agency using (exists (select from budget_row r where r.id = rat_id)) with check (exists (select from budget_row r where r.id = rat_id))';
end $$;

-- Leaders read what is approved, never what waits.
grant select on budget_row, budget_realisation, budget_match to sinergi_aggregate;
create policy leaders_read on budget_row for select to sinergi_aggregate using (removed_at is null);
create policy leaders_read on budget_realisation for select to sinergi_aggregate using (exists (select from budget_row r where r.id = row_id));
create policy leaders_read on budget_match for select to sinergi_aggregate using (exists (select from budget_row r where r.id = rat_id));

alter table budget_row add check (document in ('RAT', 'RKPD', 'DPA')), add check (ceiling_idr >= 0), add check (target_quantity >= 0), add check (revision > 0),
  add check (side in ('LIVELIHOOD', 'PRODUCTION')), add check (target_unit in ('FAMILY', 'PERSON', 'GROUP', 'PLACE'));
alter table budget_change add check (kind in ('NEW', 'EDIT', 'REMOVE')), add check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'IMPORTED')),
  add check ((state = 'PENDING') = (decided_at is null)), add check ((before is null) = (kind = 'NEW')), add check ((after is null) = (kind = 'REMOVE')),
  -- Four eyes: nobody approves or rejects what he proposed himself.
  add check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by);
alter table budget_realisation add check (quarter between 1 and 4), add check (physical_percent between 0 and 100), add check (spent_idr >= 0), add check (achieved >= 0);
alter table budget_match add check (document in ('RKPD', 'DPA'));
alter table budget_import add check (document in ('RAT', 'RKPD', 'DPA')), add check (state in ('CHECKED', 'COMMITTED', 'DISCARDED'));
create unique index one_budget_change_waits on budget_change (row_id) where state = 'PENDING';
create unique index one_budget_report_stands on budget_realisation (row_id, quarter) where superseded_at is null;
create unique index one_budget_file_once on budget_import (document, year, sha256, coalesce(agency_code, '')) where state = 'COMMITTED';
