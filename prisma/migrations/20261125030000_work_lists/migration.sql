-- Both come with PostgreSQL (contrib) and are trusted: the owner of a database may create them.
create extension if not exists pg_trgm with schema public;
create extension if not exists fuzzystrmatch with schema public;

-- CreateTable
CREATE TABLE "saved_list" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "on_ref" TEXT,
    "saved_on" DATE NOT NULL,
    "saved_total" INTEGER NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "agency_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_case" (
    "kind" TEXT NOT NULL,
    "case_key" TEXT NOT NULL,
    "family_id" BIGINT,
    "other_family_id" BIGINT,
    "village_code" TEXT,
    "head_name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "problem_case_pkey" PRIMARY KEY ("kind","case_key")
);

-- CreateTable
CREATE TABLE "problem_scan" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL,
    "on_day" DATE NOT NULL,

    CONSTRAINT "problem_scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_decision" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "case_key" TEXT NOT NULL,
    "family_id" BIGINT,
    "other_family_id" BIGINT,
    "village_code" TEXT,
    "head_name" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "subject" TEXT,
    "alias_id" BIGINT,
    "kept_id" BIGINT,
    "decided_by" TEXT NOT NULL,
    "decided_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by" TEXT,
    "confirmed_name" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "problem_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_link" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "alias_id" BIGINT NOT NULL,
    "kept_id" BIGINT NOT NULL,
    "decision_id" BIGINT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_name" (
    "person_id" BIGINT NOT NULL,
    "version_id" INTEGER NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "birth_year" SMALLINT,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "person_name_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "saved_list_owner_id_idx" ON "saved_list"("owner_id");

-- CreateIndex
CREATE INDEX "problem_case_kind_village_code_idx" ON "problem_case"("kind", "village_code");

-- CreateIndex
CREATE INDEX "problem_case_family_id_idx" ON "problem_case"("family_id");

-- CreateIndex
CREATE INDEX "problem_decision_kind_case_key_idx" ON "problem_decision"("kind", "case_key");

-- CreateIndex
CREATE INDEX "problem_decision_family_id_idx" ON "problem_decision"("family_id");

-- CreateIndex
CREATE INDEX "identity_link_subject_alias_id_idx" ON "identity_link"("subject", "alias_id");

-- CreateIndex
CREATE INDEX "identity_link_subject_kept_id_idx" ON "identity_link"("subject", "kept_id");

-- CreateIndex
CREATE INDEX "person_name_name_key_idx" ON "person_name" USING GIN ("name_key" gin_trgm_ops);

-- Scope beneath the queries, as for every table.
do $$
declare t text;
begin
  foreach t in array array['problem_case','problem_scan','problem_decision','identity_link','person_name','saved_list'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;
grant truncate on problem_case, person_name to sinergi_system;
grant usage on sequence problem_decision_id_seq, identity_link_id_seq to sinergi_system;

-- Cases and decisions: whoever may see every family they speak of.
grant select on problem_case, problem_decision, problem_scan, identity_link to sinergi_regency, sinergi_agency, sinergi_assigned;
create policy inside_reads on problem_scan for select to sinergi_regency, sinergi_agency, sinergi_assigned using (true);
create policy inside_reads on identity_link for select to sinergi_regency, sinergi_agency, sinergi_assigned using (true);
do $$
declare t text;
begin
  foreach t in array array['problem_case','problem_decision'] loop
    execute format('create policy regency_reads on %I for select to sinergi_regency using (true)', t);
    execute format('create policy agency_reads on %1$I for select to sinergi_agency using (
      exists (select from family_state s where s.snapshot_id = 1 and s.family_id = %1$I.family_id and (select app_agency()) = any (s.agencies))
      and (%1$I.other_family_id is null or exists (select from family_state s where s.snapshot_id = 1 and s.family_id = %1$I.other_family_id and (select app_agency()) = any (s.agencies))))', t);
    execute format('create policy assigned_reads on %1$I for select to sinergi_assigned using (
      exists (select from assignment a where a.family_id = %1$I.family_id and a.user_id = (select app_uid()))
      and (%1$I.other_family_id is null or exists (select from assignment a where a.family_id = %1$I.other_family_id and a.user_id = (select app_uid()))))', t);
  end loop;
end $$;

-- Saved lists hold no families. Everybody writes his own; AGENCY lists are for one's own office, SCOPE lists for all who see families.
grant select, insert, update on saved_list to sinergi_regency, sinergi_agency, sinergi_assigned;
create policy own_lists on saved_list to sinergi_regency, sinergi_agency, sinergi_assigned
  using (owner_id = (select app_uid())) with check (owner_id = (select app_uid()) and agency_code is not distinct from (select app_agency()));
create policy shared_lists on saved_list for select to sinergi_regency, sinergi_agency, sinergi_assigned
  using (deleted_at is null and visibility = 'SCOPE');
create policy office_lists on saved_list for select to sinergi_agency
  using (deleted_at is null and visibility = 'AGENCY' and agency_code = (select app_agency()));
create policy office_lists_regency on saved_list for select to sinergi_regency
  using (deleted_at is null and visibility = 'AGENCY' and agency_code is null);

alter table saved_list add check (visibility in ('PRIVATE', 'AGENCY', 'SCOPE')), add check (saved_total >= 0);
alter table identity_link add check (subject in ('PERSON', 'FAMILY')), add check (alias_id <> kept_id);
alter table problem_decision add check ((subject is null) = (alias_id is null) and (subject is null) = (kept_id is null)),
  add check ((confirmed_by is null) = (confirmed_at is null)), add check ((undone_by is null) = (undone_at is null)),
  -- Four eyes: nobody confirms what he proposed himself.
  add check (confirmed_by <> decided_by);
create unique index one_decision_in_force on problem_decision (kind, case_key) where undone_at is null;
create unique index one_link_in_force on identity_link (subject, alias_id) where undone_at is null;

do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on problem_case, person_name to sinergi_system';
  end if;
end $$;
