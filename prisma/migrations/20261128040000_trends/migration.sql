-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN     "packed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "quarter" TEXT,
ADD COLUMN     "unpacked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "poverty_series" (
    "id" BIGSERIAL NOT NULL,
    "area_code" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "indicator" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" DECIMAL(16,4),
    "certainty" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "is_break" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "replaces" BIGINT,
    "recorded_by" TEXT NOT NULL,
    "recorded_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "poverty_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot_pack" (
    "snapshot_id" INTEGER NOT NULL,
    "village_code" TEXT NOT NULL,
    "families" BIGINT[],
    "deciles" SMALLINT[],
    "working_ages" TEXT[],
    "eligibilities" TEXT[],
    "receipts" TEXT[],

    CONSTRAINT "snapshot_pack_pkey" PRIMARY KEY ("snapshot_id","village_code")
);

-- CreateTable
CREATE TABLE "flow" (
    "id" SERIAL NOT NULL,
    "from_snapshot" INTEGER NOT NULL,
    "to_snapshot" INTEGER NOT NULL,
    "revision" BIGINT NOT NULL,
    "on_day" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_flow" (
    "flow_id" INTEGER NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "before" TEXT[],
    "after" TEXT[],
    "was_in" BOOLEAN NOT NULL,
    "is_in" BOOLEAN NOT NULL,

    CONSTRAINT "family_flow_pkey" PRIMARY KEY ("flow_id","family_id")
);

-- CreateTable
CREATE TABLE "flow_cell" (
    "flow_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "flow_cell_pkey" PRIMARY KEY ("flow_id","area_code","programme_code","kind")
);

-- CreateIndex
CREATE INDEX "poverty_series_area_code_indicator_year_idx" ON "poverty_series"("area_code", "indicator", "year");

-- CreateIndex
CREATE INDEX "flow_from_snapshot_to_snapshot_idx" ON "flow"("from_snapshot", "to_snapshot");

-- Of one quarter there is one snapshot, and only what nothing moves any more keeps its states packed.
alter table snapshot
  add check (quarter is null or (kind = 'FROZEN' and quarter ~ '^\d{4}-Q[1-4]$')),
  add check (not packed or kind = 'FROZEN'),
  add check (unpacked_at is null or packed);
create unique index one_snapshot_of_one_quarter on snapshot (quarter) where quarter is not null;

-- People, never families, and never below the regency: a survey cannot say it. The rule stands here too.
alter table poverty_series
  add check (area_code = 'ID' or area_code ~ '^\d{2}(\.\d{2})?$'),
  add check (year between 1970 and 2100),
  add check (kind in ('OBSERVED', 'TARGET')),
  add check (value >= 0),
  add check (certainty in ('OFFICIAL', 'READ', 'KNOWN_UNVERIFIED', 'EXAMPLE')),
  add check (indicator in ('P0', 'P0_SEP', 'P1', 'P2', 'POVERTY_LINE', 'POOR_PEOPLE', 'EXTREME_P0', 'EXTREME_POOR', 'HDI'));
create unique index one_figure_in_force on poverty_series (area_code, year, indicator, kind) where superseded_at is null;

do $$
declare t text;
begin
  foreach t in array array['poverty_series','snapshot_pack','flow','family_flow','flow_cell'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence poverty_series_id_seq, flow_id_seq to sinergi_system;

-- Counts and published figures: everybody inside reads them; the secretariat writes the series.
do $$
declare t text;
begin
  foreach t in array array['poverty_series','flow','flow_cell'] loop
    execute format('grant select on %I to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate', t);
    execute format('create policy inside_reads on %I for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true)', t);
  end loop;
end $$;
grant insert, update (superseded_at) on poverty_series to sinergi_regency;
grant usage on sequence poverty_series_id_seq to sinergi_regency;
create policy regency_adds on poverty_series for insert to sinergi_regency with check (recorded_by = (select app_uid()));
create policy regency_supersedes on poverty_series for update to sinergi_regency using (superseded_at is null) with check (true);

-- Families by their scope, as everywhere.
grant select on family_flow to sinergi_regency, sinergi_agency, sinergi_assigned;
create policy regency_reads on family_flow for select to sinergi_regency using (true);
create policy agency_reads on family_flow for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = family_flow.family_id and (select app_agency()) = any (s.agencies)));
create policy assigned_reads on family_flow for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = family_flow.family_id and a.user_id = (select app_uid())));

alter table flow_cell add check (kind in ('entered', 'arrived', 'stayed', 'left', 'gone')), add check (families > 0);

do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on family_flow to sinergi_system';
  end if;
end $$;
