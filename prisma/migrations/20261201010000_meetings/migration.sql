-- What meets in the same families, and the exact sets of programmes, counted so that the figures of an area read little however many families it has.
CREATE TABLE "cell_set" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "received" TEXT NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "cell_set_pkey" PRIMARY KEY ("snapshot_id","area_code","received")
);

-- The largest sets of an area are found without looking at the others.
CREATE INDEX "cell_set_snapshot_id_area_code_families_idx" ON "cell_set"("snapshot_id", "area_code", "families" DESC);

CREATE TABLE "cell_meeting" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "cell_meeting_pkey" PRIMARY KEY ("snapshot_id","area_code","kind","a","b")
);
alter table cell_meeting add constraint cell_meeting_kind check (kind in ('PROGRAMMES', 'AGENCIES', 'LAYER', 'SIDES', 'HELPED'));

alter table cell_set enable row level security;
alter table cell_set force row level security;
grant select, insert, update, delete, truncate on cell_set to sinergi_system;
create policy system_all on cell_set to sinergi_system using (true) with check (true);
grant select on cell_set to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on cell_set for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true);

alter table cell_meeting enable row level security;
alter table cell_meeting force row level security;
grant select, insert, update, delete, truncate on cell_meeting to sinergi_system;
create policy system_all on cell_meeting to sinergi_system using (true) with check (true);
grant select on cell_meeting to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on cell_meeting for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true);

-- Snapshots that are here already, frozen ones too, get theirs from their own mixes.
set role sinergi_system;
insert into cell_set (snapshot_id, area_code, received, families)
  select snapshot_id, area_code, received, sum(families) from cell_mix group by 1, 2, 3;

insert into cell_meeting (snapshot_id, area_code, kind, a, b, families)
  with place as materialized (
    select c.snapshot_id, c.received, p.value ->> 'code' as code, p.value ->> 'owner' as owner, p.value ->> 'side' as side, p.value ->> 'unit' as unit
      from (select distinct snapshot_id, received from cell_set) c
      join snapshot n on n.id = c.snapshot_id
     cross join lateral jsonb_array_elements(n.programmes) with ordinality as p (value, place)
     where substr(c.received, p.place::int, 1) = '1'
  ), meeting as (
    select x.snapshot_id, x.received, 'PROGRAMMES' as kind, x.code as a, y.code as b
      from place x join place y on y.snapshot_id = x.snapshot_id and y.received = x.received and x.code <= y.code collate "C"
    union all
    select distinct x.snapshot_id, x.received, 'AGENCIES', x.owner, y.owner
      from place x join place y on y.snapshot_id = x.snapshot_id and y.received = x.received and x.owner < y.owner collate "C"
    union all
    select distinct snapshot_id, received, 'LAYER', length(replace(received, '0', ''))::text, '' from cell_set
  ), sides as (
    select snapshot_id, received, coalesce(bool_or(side = 'LIVELIHOOD'), false) as livelihood, coalesce(bool_or(side = 'PRODUCTION'), false) as production
      from place where unit <> 'AREA' group by 1, 2
  )
  select c.snapshot_id, c.area_code, m.kind, m.a, m.b, sum(c.families) from cell_set c join meeting m using (snapshot_id, received) group by 1, 2, 3, 4, 5
  union all
  select snapshot_id, area_code, 'HELPED', decile::text, '', sum(families) from cell_mix where received like '%1%' group by 1, 2, 4
  union all
  select m.snapshot_id, m.area_code, 'SIDES', m.working_age, coalesce(s.livelihood, false)::int || '' || coalesce(s.production, false)::int, sum(m.families)
    from cell_mix m left join sides s using (snapshot_id, received) where m.decile between 1 and 4 group by 1, 2, 4, 5;
reset role;
