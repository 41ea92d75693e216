-- Families that lack exactly one piece of the package, by the piece: moved with every change, like the other cells.
CREATE TABLE "cell_last_piece" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "decile" SMALLINT NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "cell_last_piece_pkey" PRIMARY KEY ("snapshot_id","area_code","programme_code","decile")
);

alter table cell_last_piece enable row level security;
alter table cell_last_piece force row level security;
grant select, insert, update, delete, truncate on cell_last_piece to sinergi_system;
create policy system_all on cell_last_piece to sinergi_system using (true) with check (true);
grant select on cell_last_piece to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on cell_last_piece for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true);

-- Snapshots that are here already, frozen ones too, get theirs from their own states.
set role sinergi_system;
insert into cell_last_piece (snapshot_id, area_code, programme_code, decile, families)
  select g.snapshot_id, a.area_code, g.programme_code, g.decile, sum(g.families)
    from (
      select s.snapshot_id, s.village_code, s.decile, lacking.programme_code, count(*) as families
        from family_state s
        join snapshot n on n.id = s.snapshot_id
       cross join lateral (
         select min(p.value ->> 'code') as programme_code
           from jsonb_array_elements(n.programmes) with ordinality as p (value, place)
          where (p.value ->> 'inPackage')::boolean and substr(s.eligibility, p.place::int, 1) = 'y' and substr(s.received, p.place::int, 1) = '0'
         having count(*) = 1
       ) as lacking
       group by 1, 2, 3, 4
    ) g
   cross join lateral (values (g.village_code), (substr(g.village_code, 1, 8)), (substr(g.village_code, 1, 5))) as a (area_code)
   group by 1, 2, 3, 4;
reset role;
