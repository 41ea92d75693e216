-- Villages with weak or no mobile signal, beside the other reference data.
CREATE TABLE "weak_signal" (
    "area_code" TEXT NOT NULL,
    "reported_month" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "weak_signal_pkey" PRIMARY KEY ("area_code")
);

alter table weak_signal add check (reported_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
alter table weak_signal enable row level security;
alter table weak_signal force row level security;
grant select, insert, update, delete on weak_signal to sinergi_system;
create policy system_all on weak_signal to sinergi_system using (true) with check (true);
grant select on weak_signal to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
create policy everyone_reads on weak_signal for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none using (true);

-- A database that had its reference data before this table gets the rows here; an empty one when they are loaded.
insert into weak_signal (area_code, reported_month, source)
select code, '2023-11', 'Radar Lambar'
  from (values ('18.04.04.2010'), ('18.04.09.2010'), ('18.04.09.2017'), ('18.04.10.2006'), ('18.04.11.2005'), ('18.04.11.2012'), ('18.04.21.2001'), ('18.04.21.2004'), ('18.04.21.2007'), ('18.04.21.2009'), ('18.04.21.2010'), ('18.04.22.2002'), ('18.04.22.2003'), ('18.04.22.2007'), ('18.04.22.2009'), ('18.04.22.2011')) as known (code)
 where exists (select from area a where a.code = known.code);
