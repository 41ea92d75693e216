-- Scope beneath the queries: roles, grants and row-level security, all failing closed (security.md §3.2).

do $$
declare name text;
begin
  foreach name in array array['sinergi_nobody','sinergi_regency','sinergi_agency','sinergi_assigned','sinergi_aggregate','sinergi_none','sinergi_system','sinergi_accounts'] loop
    begin
      execute format('create role %I nologin noinherit', name);
    exception when duplicate_object or unique_violation then null; -- another database of this cluster made it
    end;
    if not pg_has_role(current_user, name, 'member') then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end $$;

revoke all on schema public from public;
grant usage on schema public to sinergi_nobody, sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none, sinergi_system, sinergi_accounts;

-- Tables of one import each: rows on their way to a version. Unlogged, dropped with their import.
create schema staging;
grant usage, create on schema staging to sinergi_system;

create function app_uid() returns text language sql stable as $$ select nullif(current_setting('app.uid', true), '') $$;
create function app_agency() returns text language sql stable as $$ select nullif(current_setting('app.agency', true), '') $$;
create function app_today() returns date language sql stable as $$ select nullif(current_setting('app.today', true), '')::date $$;

create sequence person_id;

insert into snapshot (id, kind, on_day, version_id, revision, programmes) values (1, 'LIVE', '0001-01-01', null, 0, '[]');
select setval(pg_get_serial_sequence('snapshot', 'id'), 1);
insert into data_revision (id, revision) values (1, 0);
insert into audit_head (id, seq, hash) values (1, 0, '\x');

-- Every table: row-level security, also for its owner; the system role may all.
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' and tablename not in ('user_account', 'session', 'credential', 'verification', 'two_factor', 'throttle') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;
grant truncate on family_state, cell_programme, cell_unlisted, cell_mix, cell_package to sinergi_system;
grant usage on all sequences in schema public to sinergi_system;

-- Accounts: only the sign-in code, in a role of its own.
do $$
declare t text;
begin
  for t in select unnest(array['user_account', 'session', 'credential', 'verification', 'two_factor', 'throttle']) loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_accounts', t);
    execute format('create policy accounts_all on %I to sinergi_accounts using (true) with check (true)', t);
  end loop;
end $$;

-- Public reference data: no people in it.
do $$
declare t text;
begin
  foreach t in array array['area','area_bps','known_regency','area_boundary','setting','organisation','programme','programme_period','programme_relation'] loop
    execute format('grant select on %I to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none', t);
    execute format('create policy everyone_reads on %I for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none using (true)', t);
  end loop;
end $$;

-- Aggregates inside are regency-wide for every role that has them.
do $$
declare t text;
begin
  foreach t in array array['dataset_version','recipient_list','list_matched','snapshot','cell_programme','cell_unlisted','cell_mix','cell_package','data_revision'] loop
    execute format('grant select on %I to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate', t);
    execute format('create policy inside_reads on %I for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true)', t);
  end loop;
end $$;

-- Families and persons. The live snapshot (1) says which families an agency has to do with.
grant select on family_state, family, family_version, person_version, enrolment, enrolment_match, assignment to sinergi_regency, sinergi_agency, sinergi_assigned;

create policy regency_reads on family_state for select to sinergi_regency using (true);
create policy regency_reads on family for select to sinergi_regency using (true);
create policy regency_reads on family_version for select to sinergi_regency using (true);
create policy regency_reads on person_version for select to sinergi_regency using (true);
create policy regency_reads on enrolment for select to sinergi_regency using (true);
create policy regency_reads on enrolment_match for select to sinergi_regency using (true);
create policy regency_reads on assignment for select to sinergi_regency using (true);

create policy agency_reads on family_state for select to sinergi_agency using ((select app_agency()) = any (agencies));
create policy agency_reads on family for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = family.id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on family_version for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = family_version.family_id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on person_version for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = person_version.family_id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on enrolment_match for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = enrolment_match.family_id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on enrolment for select to sinergi_agency
  using (exists (select from programme p where p.code = enrolment.programme_code and p.owner = (select app_agency()))
      or exists (select from enrolment_match m where m.enrolment_id = enrolment.id));

create policy assigned_reads on assignment for select to sinergi_assigned
  using (user_id = (select app_uid()) and from_day <= (select app_today()) and (to_day is null or to_day >= (select app_today())));
create policy assigned_reads on family_state for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = family_state.family_id and a.user_id = (select app_uid())));
create policy assigned_reads on family for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = family.id and a.user_id = (select app_uid())));
create policy assigned_reads on family_version for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = family_version.family_id and a.user_id = (select app_uid())));
create policy assigned_reads on person_version for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = person_version.family_id and a.user_id = (select app_uid())));
create policy assigned_reads on enrolment_match for select to sinergi_assigned
  using (exists (select from assignment a where a.family_id = enrolment_match.family_id and a.user_id = (select app_uid())));
create policy assigned_reads on enrolment for select to sinergi_assigned
  using (exists (select from enrolment_match m where m.enrolment_id = enrolment.id));

-- Imports: the secretariat's work.
grant select, insert, update on import, import_mapping to sinergi_regency;
grant select on import_issue to sinergi_regency;
create policy regency_works on import to sinergi_regency using (true) with check (true);
create policy regency_works on import_mapping to sinergi_regency using (true) with check (true);
create policy regency_reads on import_issue for select to sinergi_regency using (true);

-- Operations already done: everybody his own.
grant select, insert on operation to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
create policy own_operations on operation to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none
  using (user_id = (select app_uid())) with check (user_id = (select app_uid()));

-- Audit: everybody adds, nobody changes; the auditor and the administrator read all, the others their own acts.
grant select, insert on audit_entry to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
grant select, update on audit_head to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
revoke update, delete on audit_entry from sinergi_system;
create policy head_moves on audit_head to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none using (true) with check (true);
create policy own_acts_added on audit_entry for insert to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none
  with check (actor_id = (select app_uid()));
create policy own_acts_read on audit_entry for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate
  using (actor_id = (select app_uid()));
create policy all_acts_read on audit_entry for select to sinergi_none using (true);

create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'audit entries are never changed'; end $$;
create trigger audit_is_forever before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_is_never_emptied before truncate on audit_entry for each statement execute function refuse_change();

alter table dataset_version add check (state in ('COMMITTED', 'WITHDRAWN')), add check (source in ('DTSEN', 'DTKS', 'P3KE', 'REGSOSEK', 'OTHER'));
alter table recipient_list add check (state in ('CURRENT', 'REPLACED', 'WITHDRAWN'));
alter table enrolment add check (status in ('AKTIF', 'KELUAR')), add check (amount_idr >= 0);
alter table family_version add check (decile between 1 and 10);
alter table import add check (kind in ('families', 'recipients')),
  add check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'REFUSED', 'FAILED', 'WITHDRAWN', 'DISCARDED'));
alter table snapshot add check (kind in ('LIVE', 'COMPUTED', 'FROZEN'));
create unique index one_live_snapshot on snapshot (kind) where kind = 'LIVE';
create unique index one_import_at_a_time_per_file on import (sha256, kind, coalesce(programme_code, ''), coalesce(period, ''), coalesce(as_of, '0001-01-01')) where state = 'COMMITTING';

-- Fresh statistics right after a bulk load, where PostgreSQL can grant that (17 and later); autovacuum brings them elsewhere.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on family_version, person_version, enrolment, enrolment_match, family_state to sinergi_system';
  end if;
end $$;
