-- CreateTable
CREATE TABLE "movement" (
    "id" SERIAL NOT NULL,
    "from_version" INTEGER NOT NULL,
    "to_version" INTEGER NOT NULL,
    "between" INTEGER[],
    "revision" BIGINT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_movement" (
    "movement_id" INTEGER NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "first_decile" SMALLINT,
    "last_decile" SMALLINT,
    "first_village" TEXT,
    "working_age" CHAR(1) NOT NULL,
    "members_band" SMALLINT NOT NULL,
    "unfit_house" CHAR(1) NOT NULL,
    "help" TEXT,
    "programmes" TEXT[],
    "grants_idr" BIGINT,
    "loans_idr" BIGINT,

    CONSTRAINT "family_movement_pkey" PRIMARY KEY ("movement_id","family_id")
);

-- CreateIndex
CREATE INDEX "movement_from_version_to_version_idx" ON "movement"("from_version", "to_version");

-- CreateIndex
CREATE INDEX "family_movement_movement_id_kind_idx" ON "family_movement"("movement_id", "kind");

-- Derived from versions and lists: the system makes it, everybody inside reads which pairs there are, families by their scope.
do $$
declare t text;
begin
  foreach t in array array['movement', 'family_movement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence movement_id_seq to sinergi_system;

grant select on movement to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on movement for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true);

grant select on family_movement to sinergi_regency, sinergi_agency, sinergi_assigned;
create policy regency_reads on family_movement for select to sinergi_regency using (true);
create policy agency_reads on family_movement for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = family_movement.family_id and (select app_agency()) = any (s.agencies)));
create policy assigned_reads on family_movement for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = family_movement.family_id and a.user_id = (select app_uid())));

alter table family_movement
  add check (kind in ('stayed', 'returned', 'unclear', 'rose', 'roseFar', 'fell', 'above', 'unknown', 'gone', 'arrived')),
  add check (help in ('none', 'livelihoodOnly', 'productionOnly', 'both'));

do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on family_movement to sinergi_system';
  end if;
end $$;
