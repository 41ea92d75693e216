-- CreateTable
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "words" JSONB NOT NULL,
    "changed" TEXT NOT NULL DEFAULT '',
    "authors" TEXT[],
    "contents" JSONB,
    "checked_by" TEXT,
    "checked_name" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "signed_by" TEXT,
    "signed_name" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "title" TEXT,
    "token" TEXT,
    "sha256" TEXT,
    "pdf" BYTEA,
    "pages" SMALLINT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_change" (
    "id" BIGSERIAL NOT NULL,
    "paper_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_token_key" ON "paper"("token");

-- CreateIndex
CREATE UNIQUE INDEX "paper_meeting_id_kind_version_key" ON "paper"("meeting_id", "kind", "version");

-- CreateIndex
CREATE INDEX "paper_change_paper_id_idx" ON "paper_change"("paper_id");

-- AddForeignKey
ALTER TABLE "paper_change" ADD CONSTRAINT "paper_change_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


alter table paper
  add check (kind in ('INVITATION', 'ATTENDANCE_LIST', 'MINUTES', 'AGREEMENT', 'REPORT')),
  add check (state in ('DRAFT', 'CHECKED', 'SIGNED', 'REPLACED')),
  add check (version >= 1), add check ((version = 1) = (changed = '')),
  add check ((state = 'DRAFT') = (contents is null)), add check ((contents is null) = (checked_by is null)),
  -- Nobody checks what he wrote himself.
  add check (not checked_by = any (authors)),
  add check ((state in ('SIGNED', 'REPLACED')) = (signed_by is not null)),
  add check ((signed_by is null) = (pdf is null) and (pdf is null) = (sha256 is null) and (pdf is null) = (token is null) and (pdf is null) = (title is null)),
  add check (sha256 = encode(sha256(pdf), 'hex'));
alter table paper_change add check (step in ('SAVED', 'CHECKED', 'SENT_BACK', 'SIGNED', 'CORRECTED', 'REPLACED'));
create unique index one_paper_at_work on paper (meeting_id, kind) where state in ('DRAFT', 'CHECKED');
create unique index one_paper_in_force on paper (meeting_id, kind) where state = 'SIGNED';

-- What was signed stays as it was, whoever asks; all that may happen to it is that a later version takes its place.
create function keep_signed_paper() returns trigger language plpgsql as $$
begin
  if old.state in ('SIGNED', 'REPLACED') and (tg_op = 'DELETE' or not (old.state = 'SIGNED' and new.state = 'REPLACED' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state')) then
    raise exception 'A signed paper is never changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger signed_paper_stays before update or delete on paper for each row execute function keep_signed_paper();

do $$
declare t text;
begin
  foreach t in array array['paper','paper_change'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to sinergi_regency', t);
    execute format('create policy regency_works on %I to sinergi_regency using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence paper_change_id_seq to sinergi_system, sinergi_regency, sinergi_aggregate;

-- A leader checks and signs. Others read what is signed of meetings they see; the attendance list, with telephone numbers and
-- signatures, is the secretariat's and the leaders'; a partner reads papers of meetings it was asked to.
grant select, update on paper to sinergi_aggregate;
grant select, insert on paper_change to sinergi_aggregate;
grant select on paper, paper_change to sinergi_agency, sinergi_assigned;
create policy leaders_read on paper for select to sinergi_aggregate using ((select app_agency()) is null);
create policy leaders_sign on paper for update to sinergi_aggregate using ((select app_agency()) is null) with check ((select app_agency()) is null);
create policy invited_read on paper for select to sinergi_aggregate
  using (state in ('SIGNED', 'REPLACED') and kind <> 'ATTENDANCE_LIST' and exists (select from invitee i where i.meeting_id = paper.meeting_id and i.organisation_code = (select app_agency()) and i.removed_at is null));
create policy inside_reads on paper for select to sinergi_agency
  using (state in ('SIGNED', 'REPLACED') and kind <> 'ATTENDANCE_LIST' and exists (select from meeting m where m.id = meeting_id));
create policy assigned_read on paper for select to sinergi_assigned
  using (state in ('SIGNED', 'REPLACED') and kind in ('INVITATION', 'AGREEMENT', 'REPORT') and exists (select from meeting m where m.id = meeting_id));
create policy with_their_paper on paper_change for select to sinergi_agency, sinergi_assigned, sinergi_aggregate using (exists (select from paper p where p.id = paper_id));
create policy leaders_write on paper_change for insert to sinergi_aggregate with check ((select app_agency()) is null and actor_id = (select app_uid()));
