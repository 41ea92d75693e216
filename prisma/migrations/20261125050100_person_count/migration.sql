-- Persons of programmes for individuals: counted when somebody asks, kept while the data stay as they are.
CREATE TABLE "person_count" (
    "snapshot_id" INTEGER NOT NULL,
    "programme_code" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "on_day" DATE NOT NULL,
    "counted" JSONB NOT NULL,

    CONSTRAINT "person_count_pkey" PRIMARY KEY ("snapshot_id","programme_code","area_code")
);

alter table person_count enable row level security;
alter table person_count force row level security;
grant select, insert, update, delete, truncate on person_count to sinergi_system;
create policy system_all on person_count to sinergi_system using (true) with check (true);
grant select on person_count to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on person_count for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true);
