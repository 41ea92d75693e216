-- CreateTable
CREATE TABLE "minutes_comment" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_name" TEXT NOT NULL,
    "agency" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by" TEXT,
    "answered_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "minutes_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_approval" (
    "meeting_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "agency" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "minutes_approval_pkey" PRIMARY KEY ("meeting_id","user_id")
);

-- CreateTable
CREATE TABLE "agenda_timer" (
    "agenda_item_id" UUID NOT NULL,
    "running_since" TIMESTAMPTZ(3),
    "spent_seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agenda_timer_pkey" PRIMARY KEY ("agenda_item_id")
);

-- CreateIndex
CREATE INDEX "minutes_comment_meeting_id_idx" ON "minutes_comment"("meeting_id");

-- AddForeignKey
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "minutes_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_timer" ADD CONSTRAINT "agenda_timer_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The secretariat keeps them, as the minutes themselves.
do $$
declare t text;
begin
  foreach t in array array['minutes_comment', 'minutes_approval', 'agenda_timer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to sinergi_regency', t);
    execute format('create policy regency_works on %I to sinergi_regency using (true) with check (true)', t);
  end loop;
end $$;

-- A head and a leader speak of a draft they read; partners share the leaders' role and do not. Nobody rewrites what he said.
grant select on minutes_comment, minutes_approval to sinergi_agency, sinergi_aggregate;
grant select on agenda_timer to sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on minutes_comment for select to sinergi_agency using (exists (select from meeting m where m.id = meeting_id));
create policy leaders_read on minutes_comment for select to sinergi_aggregate using ((select app_agency()) is null);
create policy inside_reads on minutes_approval for select to sinergi_agency using (exists (select from meeting m where m.id = meeting_id));
create policy leaders_read on minutes_approval for select to sinergi_aggregate using ((select app_agency()) is null);
create policy with_their_item on agenda_timer for select to sinergi_agency, sinergi_assigned, sinergi_aggregate using (exists (select from agenda_item i where i.id = agenda_item_id));

grant insert (id, meeting_id, entry_id, text, created_by, created_name, agency) on minutes_comment to sinergi_agency, sinergi_aggregate;
create policy own_said on minutes_comment for insert to sinergi_agency, sinergi_aggregate
  with check (created_by = (select app_uid()) and agency is not distinct from (select app_agency())
    and exists (select from minutes_entry e join meeting m on m.id = e.meeting_id where e.id = entry_id and e.meeting_id = minutes_comment.meeting_id and m.state in ('RUNNING', 'MINUTES_DRAFT')));
create policy partners_do_not on minutes_comment as restrictive for insert to sinergi_aggregate with check ((select app_agency()) is null);

grant insert (meeting_id, user_id, user_name, agency, at, withdrawn_at), update (at, withdrawn_at) on minutes_approval to sinergi_agency, sinergi_aggregate;
create policy own_approved on minutes_approval for insert to sinergi_agency, sinergi_aggregate
  with check (user_id = (select app_uid()) and agency is not distinct from (select app_agency()) and exists (select from meeting m where m.id = meeting_id and m.state = 'MINUTES_DRAFT'));
create policy partners_do_not on minutes_approval as restrictive for insert to sinergi_aggregate with check ((select app_agency()) is null);
create policy own_taken_back on minutes_approval for update to sinergi_agency, sinergi_aggregate using (user_id = (select app_uid())) with check (user_id = (select app_uid()));

alter table minutes_comment add check (length(text) between 1 and 1000), add check (length(answer) <= 1000), add check ((answered_at is null) = (answered_by is null));
alter table agenda_timer add check (spent_seconds >= 0);
-- Enough words of a meeting to be a paper, and no more than a merge can hold.
alter table minutes_entry add check (length(text) <= 16000), add check (length(speaker) <= 400);
