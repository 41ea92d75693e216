-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "day_key" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_on" DATE,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_choice" (
    "account_id" TEXT NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "mail_outbox" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "claimed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_day" (
    "on_day" DATE NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_day_pkey" PRIMARY KEY ("on_day")
);

-- CreateIndex
CREATE INDEX "notice_account_id_read_at_idx" ON "notice"("account_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_account_id_kind_subject_day_key_key" ON "notice"("account_id", "kind", "subject", "day_key");

-- CreateIndex
CREATE INDEX "mail_outbox_state_idx" ON "mail_outbox"("state");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_account_id_on_day_key" ON "mail_outbox"("account_id", "on_day");

-- The machine tells; each reads and marks what he was told himself. E-mails and days are the machine's alone.
do $$
declare t text;
begin
  foreach t in array array['notice', 'notice_choice', 'mail_outbox', 'notice_day'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
end $$;

grant select, update (read_at) on notice to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
create policy own_read on notice for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none using (account_id = (select app_uid()));
create policy own_marked on notice for update to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none
  using (account_id = (select app_uid())) with check (account_id = (select app_uid()));

grant select, insert, update on notice_choice to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
create policy own_choice on notice_choice to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none
  using (account_id = (select app_uid())) with check (account_id = (select app_uid()));

alter table notice add check (kind in ('FOLLOW_UP_GIVEN', 'FOLLOW_UP_IN_7', 'FOLLOW_UP_IN_1', 'FOLLOW_UP_OVERDUE', 'REPORT_SENT_BACK', 'REPORT_WAITS', 'MEETING_IN_3', 'MEETING_IN_1', 'INVITATION_WAITS', 'PROPOSAL_ANSWERED', 'PAPER_WAITS')),
  add check (link like '/%');
alter table mail_outbox add check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN')), add check ((state = 'WAITING') = (claimed_at is null)),
  add check ((state in ('SENT', 'FAILED', 'UNKNOWN')) = (settled_at is not null));

-- The queue of jobs (pg-boss) makes and keeps its own tables: in a schema of its own, in a role that owns nothing else and may read no data.
do $$
begin
  begin
    create role sinergi_jobs nologin noinherit;
  exception when duplicate_object or unique_violation then null; -- another database of this cluster made it
  end;
  if not pg_has_role(current_user, 'sinergi_jobs', 'member') then
    grant sinergi_jobs to current_user;
  end if;
  if exists (select from pg_roles where rolname = 'sinergi_server') and not pg_has_role('sinergi_server', 'sinergi_jobs', 'member') then
    grant sinergi_jobs to sinergi_server;
  end if;
end $$;
create schema jobs authorization sinergi_jobs;
