-- AlterTable: offices are government, and so is Baznas; of the other partners the code says it (stakeholderGroupOf in domain).
ALTER TABLE "organisation" ADD COLUMN "stakeholder_group" TEXT;
set role sinergi_system;
update organisation set stakeholder_group = case code when 'BANK' then 'BANK' when 'DUNIA_USAHA' then 'BUSINESS' when 'LSM' then 'NGO'
  when 'MASYARAKAT' then 'COMMUNITY' when 'KAMPUS' then 'COMMUNITY' when 'MEDIA' then 'COMMUNITY' else 'GOVERNMENT' end;
reset role;
ALTER TABLE "organisation" ALTER COLUMN "stakeholder_group" SET NOT NULL;

-- CreateTable
CREATE TABLE "organisation_name" (
    "id" BIGSERIAL NOT NULL,
    "organisation_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "from_day" DATE,
    "decree" TEXT,

    CONSTRAINT "organisation_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_group" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "team_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "team_seat" (
    "id" UUID NOT NULL,
    "organisation_code" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "group_code" TEXT,
    "pokja_code" TEXT,
    "decree_number" TEXT NOT NULL,
    "decree_day" DATE,
    "from_day" DATE NOT NULL,
    "to_day" DATE,

    CONSTRAINT "team_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_person" (
    "id" UUID NOT NULL,
    "organisation_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "is_main" BOOLEAN NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" UUID NOT NULL,
    "partner_code" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "amount_idr" BIGINT,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "overlap" TEXT[],
    "state" TEXT NOT NULL,
    "handler_code" TEXT,
    "match_programme" TEXT,
    "match_works" TEXT,
    "contact_id" UUID,
    "result_kind" TEXT,
    "result_quantity" INTEGER,
    "result_unit" TEXT,
    "result_programme" TEXT,
    "result_on" DATE,
    "result_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_event" (
    "id" BIGSERIAL NOT NULL,
    "pledge_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "agency" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing_need" (
    "area_code" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "families" INTEGER NOT NULL,
    "revision" BIGINT NOT NULL,
    "on_day" DATE NOT NULL,

    CONSTRAINT "housing_need_pkey" PRIMARY KEY ("area_code","need")
);

-- CreateIndex
CREATE INDEX "organisation_name_organisation_code_idx" ON "organisation_name"("organisation_code");

-- CreateIndex
CREATE INDEX "team_seat_organisation_code_idx" ON "team_seat"("organisation_code");

-- CreateIndex
CREATE INDEX "organisation_person_organisation_code_idx" ON "organisation_person"("organisation_code");

-- CreateIndex
CREATE INDEX "pledge_partner_code_idx" ON "pledge"("partner_code");

-- CreateIndex
CREATE INDEX "pledge_area_code_need_idx" ON "pledge"("area_code", "need");

-- CreateIndex
CREATE INDEX "pledge_event_pledge_id_idx" ON "pledge_event"("pledge_id");

-- AddForeignKey
ALTER TABLE "organisation_name" ADD CONSTRAINT "organisation_name_organisation_code_fkey" FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_seat" ADD CONSTRAINT "team_seat_organisation_code_fkey" FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_person" ADD CONSTRAINT "organisation_person_organisation_code_fkey" FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_event" ADD CONSTRAINT "pledge_event_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Scope beneath the queries, as for every table.
do $$
declare t text;
begin
  foreach t in array array['organisation_name','team_group','team_seat','organisation_person','pledge','pledge_event','housing_need'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence organisation_name_id_seq, pledge_event_id_seq to sinergi_system;

-- The first name of every organisation there is, and the groups of Permendagri 53/2020 Pasal 18 with the pokja of 42/2010.
set role sinergi_system;
insert into organisation_name (organisation_code, name, name_en) select code, name, name_en from organisation;
insert into team_group (code, kind, name, name_en, position) values
  ('SOCIAL_ASSISTANCE', 'PROGRAMME_GROUP', 'Bantuan sosial dan jaminan sosial terpadu', 'Integrated social assistance and social security', 1),
  ('EMPOWERMENT_MSE', 'PROGRAMME_GROUP', 'Pemberdayaan masyarakat dan usaha mikro kecil', 'Community empowerment and micro and small business', 2),
  ('OTHER', 'PROGRAMME_GROUP', 'Program lainnya', 'Other programmes', 3),
  ('DATA_INFORMATION', 'POKJA', 'Pokja data dan sistem informasi', 'Working group on data and information systems', 4),
  ('PARTNERSHIP', 'POKJA', 'Pokja kemitraan', 'Working group on partnership', 5),
  ('COMPLAINTS', 'POKJA', 'Pokja pengaduan masyarakat', 'Working group on public complaints', 6);
reset role;

-- Offices, their names and seats are no secret; the secretariat writes them.
do $$
declare t text;
begin
  foreach t in array array['organisation_name','team_group','team_seat'] loop
    execute format('grant select on %I to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none', t);
    execute format('create policy everyone_reads on %I for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none using (true)', t);
    execute format('grant insert, update on %I to sinergi_regency', t);
    execute format('create policy regency_adds on %I for insert to sinergi_regency with check (true)', t);
    execute format('create policy regency_changes on %I for update to sinergi_regency using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence organisation_name_id_seq to sinergi_regency;
grant insert, update on organisation to sinergi_regency;
create policy regency_adds on organisation for insert to sinergi_regency with check (true);
create policy regency_changes on organisation for update to sinergi_regency using (true) with check (true);

-- Officials: who works inside sees them, an office writes its own. Partners see the main contact that was marked public and their own
-- office; a leader, who shares their role here, is read for by the system. Who looks after accounts and audit sees no way to reach anybody.
grant select, insert, update on organisation_person to sinergi_regency, sinergi_agency;
grant select on organisation_person to sinergi_assigned, sinergi_aggregate;
grant select (id, organisation_code, name, position, is_main, is_public, from_day, to_day) on organisation_person to sinergi_none;
create policy inside_reads on organisation_person for select to sinergi_regency, sinergi_agency, sinergi_assigned using (true);
create policy regency_adds on organisation_person for insert to sinergi_regency with check (true);
create policy regency_changes on organisation_person for update to sinergi_regency using (true) with check (true);
create policy own_office_adds on organisation_person for insert to sinergi_agency with check (organisation_code = (select app_agency()));
create policy own_office_changes on organisation_person for update to sinergi_agency
  using (organisation_code = (select app_agency())) with check (organisation_code = (select app_agency()));
create policy outside_reads on organisation_person for select to sinergi_aggregate
  using ((is_main and is_public and to_day is null) or organisation_code = (select app_agency()));
create policy names_read on organisation_person for select to sinergi_none using (to_day is null);

-- Pledges: a partner its own; offices all, and write what nobody has taken or what they have taken themselves.
grant select, insert, update on pledge to sinergi_regency, sinergi_aggregate;
grant select, update on pledge to sinergi_agency;
create policy regency_works on pledge to sinergi_regency using (true) with check (true);
create policy own_pledges on pledge to sinergi_aggregate using (partner_code = (select app_agency())) with check (partner_code = (select app_agency()));
create policy offices_read on pledge for select to sinergi_agency using (true);
create policy offices_take on pledge for update to sinergi_agency
  using (handler_code is null or handler_code = (select app_agency())) with check (handler_code is null or handler_code = (select app_agency()));
grant select, insert on pledge_event to sinergi_regency, sinergi_agency, sinergi_aggregate;
grant usage on sequence pledge_event_id_seq to sinergi_regency, sinergi_agency, sinergi_aggregate;
create policy with_their_pledge on pledge_event for select to sinergi_regency, sinergi_agency, sinergi_aggregate
  using (exists (select from pledge p where p.id = pledge_event.pledge_id));
create policy own_acts_added on pledge_event for insert to sinergi_regency, sinergi_agency, sinergi_aggregate
  with check (actor_id = (select app_uid()) and exists (select from pledge p where p.id = pledge_event.pledge_id));

-- Counts without people.
grant select on housing_need to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on housing_need for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true);

alter table organisation add check (kind in ('LEADERSHIP', 'OPD', 'AREA_OFFICE', 'VERTICAL', 'PARTNER', 'FIELD')),
  add check (stakeholder_group in ('GOVERNMENT', 'BUSINESS', 'BANK', 'NGO', 'COMMUNITY'));
alter table team_group add check (kind in ('PROGRAMME_GROUP', 'POKJA'));
alter table team_seat add check (seat in ('PENANGGUNG_JAWAB', 'KETUA', 'WAKIL_KETUA', 'SEKRETARIS', 'WAKIL_SEKRETARIS', 'ANGGOTA')), add check (to_day >= from_day);
alter table organisation_person add check (to_day >= from_day);
alter table pledge add check (state in ('SUBMITTED', 'MATCHED', 'RUNNING', 'DONE', 'DECLINED', 'WITHDRAWN')),
  add check (quantity > 0), add check (amount_idr > 0), add check (from_day <= to_day),
  add check (unit in ('FAMILY', 'PERSON', 'GROUP', 'HOUSE', 'UNIT', 'PACKAGE')),
  add check ((state = 'DONE') = (result_kind is not null)), add check ((result_kind is null) = (result_on is null)), add check (result_quantity >= 0),
  add check (state in ('SUBMITTED', 'DECLINED', 'WITHDRAWN') or handler_code is not null);
create unique index one_name_a_day on organisation_name (organisation_code, coalesce(from_day, '-infinity'::date));
create unique index one_main_contact on organisation_person (organisation_code) where is_main and to_day is null;
create unique index one_seat_at_a_time on team_seat (organisation_code) where to_day is null;
