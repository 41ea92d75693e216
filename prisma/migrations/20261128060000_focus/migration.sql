-- CreateTable
CREATE TABLE "focus_list" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decree_number" TEXT,
    "decree_date" DATE,
    "drafted_by" TEXT NOT NULL,
    "drafted_name" TEXT NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_by" TEXT,
    "signed_name" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "digest" TEXT,
    "snapshot_ref" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "omitted" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "replaces" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "focus_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "focus_area" (
    "list_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION,
    "score_rank" INTEGER,
    "parts" JSONB,
    "reason" TEXT NOT NULL,

    CONSTRAINT "focus_area_pkey" PRIMARY KEY ("list_id","area_code")
);

-- CreateTable
CREATE TABLE "cell_housing" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "version_id" INTEGER NOT NULL,
    "merges" BIGINT NOT NULL,
    "counted" JSONB NOT NULL,

    CONSTRAINT "cell_housing_pkey" PRIMARY KEY ("snapshot_id","area_code")
);

-- CreateIndex
CREATE INDEX "focus_list_year_state_idx" ON "focus_list"("year", "state");

-- AddForeignKey
ALTER TABLE "focus_area" ADD CONSTRAINT "focus_area_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "focus_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

do $$
declare t text;
begin
  foreach t in array array['focus_list', 'focus_area', 'cell_housing'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;

-- Counts of houses are made and read by the system alone, which also sees which records are said to be one.

-- Lists hold villages, no people: a signed one is public inside. Drafts are for who draws them up and who signs.
grant select on focus_list, focus_area to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy planners_read on focus_list for select to sinergi_regency, sinergi_aggregate using (true);
create policy planners_read on focus_area for select to sinergi_regency, sinergi_aggregate using (true);
create policy signed_reads on focus_list for select to sinergi_agency, sinergi_assigned using (signed_at is not null);
create policy signed_reads on focus_area for select to sinergi_agency, sinergi_assigned
  using (exists (select from focus_list l where l.id = focus_area.list_id and l.signed_at is not null));

-- The secretariat writes what is not signed.
grant insert on focus_list to sinergi_regency;
grant update (name, note, state, decree_number, decree_date, snapshot_ref, weights, settings, omitted, revision, updated_at) on focus_list to sinergi_regency;
grant insert, delete on focus_area to sinergi_regency;
create policy drafts_begin on focus_list for insert to sinergi_regency with check (state = 'DRAFT' and signed_at is null and drafted_by = (select app_uid()));
create policy drafts_change on focus_list for update to sinergi_regency using (signed_at is null) with check (signed_at is null);
create policy drafts_fill on focus_area for insert to sinergi_regency
  with check (exists (select from focus_list l where l.id = list_id and l.state = 'DRAFT'));
create policy drafts_empty on focus_area for delete to sinergi_regency
  using (exists (select from focus_list l where l.id = list_id and l.state = 'DRAFT'));

-- The leader signs in his own name, and with it revokes what the list replaces.
grant update (state, decree_number, decree_date, signed_by, signed_name, signed_at, digest, replaces, revision, updated_at) on focus_list to sinergi_aggregate;
create policy leaders_sign on focus_list for update to sinergi_aggregate using (state in ('DRAFT', 'SIGNED'))
  with check (signed_at is not null and (state = 'REVOKED' or (state = 'SIGNED' and signed_by = (select app_uid()))));

alter table focus_list
  add check (state in ('DRAFT', 'SIGNED', 'REVOKED')),
  add check (year between 2000 and 2100),
  add check (state <> 'DRAFT' or signed_at is null),
  add check (state <> 'SIGNED' or signed_at is not null),
  add check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (digest is null) and (signed_at is null or (decree_number is not null and decree_date is not null))),
  -- Four eyes: nobody signs what he drew up himself.
  add check (signed_by <> drafted_by);
create unique index one_focus_list_in_force on focus_list (year) where state = 'SIGNED';
alter table focus_area add check (rank >= 1);

-- What is signed stays as it was signed, whoever asks: only its state may go on to REVOKED.
create function refuse_change_of_signed_focus() returns trigger language plpgsql as $$
begin
  if old.signed_at is null then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and old.state = 'SIGNED' and new.state = 'REVOKED'
     and (to_jsonb(new) - 'state' - 'revision' - 'updated_at') = (to_jsonb(old) - 'state' - 'revision' - 'updated_at') then return new; end if;
  raise exception 'a signed list of priority villages is never changed';
end $$;
create trigger signed_focus_stays before update or delete on focus_list for each row execute function refuse_change_of_signed_focus();

create function refuse_change_of_signed_focus_area() returns trigger language plpgsql as $$
begin
  if exists (select from focus_list l where l.id = coalesce(new.list_id, old.list_id) and l.signed_at is not null)
     or (tg_op = 'UPDATE' and exists (select from focus_list l where l.id = old.list_id and l.signed_at is not null)) then
    raise exception 'a signed list of priority villages is never changed';
  end if;
  return coalesce(new, old);
end $$;
create trigger signed_focus_areas_stay before insert or update or delete on focus_area for each row execute function refuse_change_of_signed_focus_area();
