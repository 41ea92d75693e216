-- CreateTable
CREATE TABLE "account_request" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "account_id" TEXT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "role_before" TEXT,
    "agency_code" TEXT,
    "asked_by" TEXT NOT NULL,
    "asked_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_request" (
    "id" UUID NOT NULL,
    "what" JSONB NOT NULL,
    "format" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_name" TEXT NOT NULL,
    "asked_role" TEXT NOT NULL,
    "agency_code" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "export_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_request_state_idx" ON "account_request"("state");

-- CreateIndex
CREATE INDEX "export_request_asked_by_idx" ON "export_request"("asked_by");

-- CreateIndex
CREATE INDEX "export_request_state_idx" ON "export_request"("state");

-- Roles that wait for a second administrator: only the sign-in code's role, like the accounts themselves.
alter table account_request enable row level security;
alter table account_request force row level security;
grant select, insert, update, delete on account_request to sinergi_accounts;
create policy accounts_all on account_request to sinergi_accounts using (true) with check (true);

-- Lists that wait: the whole regency's for the secretariat, an office's own within it. Nobody decides on his own.
alter table export_request enable row level security;
alter table export_request force row level security;
grant select, insert, update, delete on export_request to sinergi_system;
create policy system_all on export_request to sinergi_system using (true) with check (true);
grant select, insert on export_request to sinergi_regency, sinergi_agency;
grant update (state, decided_by, decided_name, decided_at, decision_note, valid_until) on export_request to sinergi_regency, sinergi_agency;
create policy regency_reads on export_request for select to sinergi_regency using (true);
create policy office_reads on export_request for select to sinergi_agency using (agency_code = (select app_agency()));
create policy own_asked on export_request for insert to sinergi_regency, sinergi_agency
  with check (asked_by = (select app_uid()) and state = 'WAITING' and agency_code is not distinct from (select app_agency()));
create policy regency_decides on export_request for update to sinergi_regency using (state = 'WAITING') with check (decided_by = (select app_uid()));
create policy office_decides on export_request for update to sinergi_agency
  using (state = 'WAITING' and agency_code = (select app_agency())) with check (decided_by = (select app_uid()));

do $$
declare t text;
begin
  foreach t in array array['account_request','export_request'] loop
    execute format($q$alter table %I add check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')), add check ((state = 'WAITING') = (decided_by is null)),
      add check ((decided_by is null) = (decided_at is null)), add check ((state = 'WITHDRAWN') = (decided_by = asked_by)) $q$, t);
  end loop;
end $$;
alter table account_request add check (kind in ('INVITATION', 'ROLE')), add check ((kind = 'ROLE') = (account_id is not null)), add check ((kind = 'ROLE') = (role_before is not null)),
  add check (role in ('ADMIN', 'SECRETARIAT'));
alter table export_request add check (format in ('csv', 'xlsx')), add check (rows > 0), add check ((state = 'APPROVED') = (valid_until is not null));
create unique index one_request_waits on account_request (email) where state = 'WAITING';
