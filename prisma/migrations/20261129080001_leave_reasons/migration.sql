-- AlterTable
ALTER TABLE "family_flow" ADD COLUMN     "ends" TEXT[];

-- CreateTable
CREATE TABLE "flow_reason" (
    "flow_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "flow_reason_pkey" PRIMARY KEY ("flow_id","area_code","programme_code","reason")
);

-- Flows are derived on demand: those made without reasons are made anew.
delete from family_flow;
delete from flow_cell;
delete from flow;

-- Counts: everybody inside reads them, as those of the flows.
alter table flow_reason enable row level security;
alter table flow_reason force row level security;
grant select, insert, update, delete on flow_reason to sinergi_system;
create policy system_all on flow_reason to sinergi_system using (true) with check (true);
grant select on flow_reason to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on flow_reason for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate using (true);
alter table flow_reason add check (reason in ('GRADUATED', 'MOVED', 'DIED', 'NOT_ELIGIBLE', 'DUPLICATE', 'OTHER', 'UNKNOWN')), add check (families > 0);
