-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "meeting_id" UUID,
    "agenda_item_id" UUID,
    "entry_id" UUID,
    "text" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "lead_code" TEXT,
    "support_codes" TEXT[],
    "area_codes" TEXT[],
    "programme_codes" TEXT[],
    "strategy" TEXT,
    "indicator" TEXT NOT NULL DEFAULT '',
    "target_value" DOUBLE PRECISION,
    "unit" TEXT NOT NULL DEFAULT '',
    "figure_id" UUID,
    "due_on" DATE,
    "priority" TEXT NOT NULL DEFAULT 'NORMAL',
    "funding_source" TEXT,
    "budget_row_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'NOT_STARTED',
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "obstacle" TEXT NOT NULL DEFAULT '',
    "created_on" DATE NOT NULL,
    "created_by" TEXT NOT NULL,
    "verified_by" TEXT,
    "verified_name" TEXT,
    "closed_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_change" (
    "id" BIGSERIAL NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "progress" SMALLINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "agency" TEXT,
    "on_day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_evidence" (
    "id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_up_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_series" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "group_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "series_id" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "ends_at" TEXT,
    "place" TEXT NOT NULL,
    "area_code" TEXT,
    "basis" TEXT NOT NULL DEFAULT '',
    "chair_name" TEXT NOT NULL DEFAULT '',
    "chair_position" TEXT NOT NULL DEFAULT '',
    "moderator_name" TEXT NOT NULL DEFAULT '',
    "note_taker_name" TEXT NOT NULL DEFAULT '',
    "note_taker_position" TEXT NOT NULL DEFAULT '',
    "snapshot_ref" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_change" (
    "id" BIGSERIAL NOT NULL,
    "meeting_id" UUID NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "minutes" SMALLINT,
    "presenter" TEXT NOT NULL DEFAULT '',
    "organisation_code" TEXT,
    "origin" TEXT NOT NULL,
    "figure_id" UUID,
    "follow_up_id" UUID,
    "proposal_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_proposal" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "figure_id" UUID,
    "organisation_code" TEXT,
    "proposed_by" TEXT NOT NULL,
    "proposed_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "meeting_id" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agenda_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_figure" (
    "id" UUID NOT NULL,
    "figure" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "snapshot_ref" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_reading" (
    "id" BIGSERIAL NOT NULL,
    "figure_id" UUID NOT NULL,
    "meeting_id" UUID,
    "snapshot_ref" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitee" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation_code" TEXT,
    "organisation_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "answer" TEXT NOT NULL DEFAULT 'WAITING',
    "representative_name" TEXT,
    "representative_job_title" TEXT,
    "answer_note" TEXT NOT NULL DEFAULT '',
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "invitee_id" UUID,
    "name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL,
    "organisation_code" TEXT,
    "organisation_name" TEXT NOT NULL,
    "sex" TEXT,
    "phone" TEXT,
    "represents" TEXT,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "signature" TEXT,
    "via" TEXT NOT NULL,
    "recorded_by" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_entry" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "kind" TEXT NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT '',
    "organisation_code" TEXT,
    "text" TEXT NOT NULL,
    "figure_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "minutes_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_version" (
    "id" BIGSERIAL NOT NULL,
    "entry_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "minutes_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "follow_up_meeting_id_idx" ON "follow_up"("meeting_id");

-- CreateIndex
CREATE INDEX "follow_up_lead_code_state_idx" ON "follow_up"("lead_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_number_key" ON "follow_up"("number");

-- CreateIndex
CREATE INDEX "follow_up_change_follow_up_id_idx" ON "follow_up_change"("follow_up_id");

-- CreateIndex
CREATE INDEX "follow_up_evidence_follow_up_id_idx" ON "follow_up_evidence"("follow_up_id");

-- CreateIndex
CREATE INDEX "meeting_series_id_held_on_idx" ON "meeting"("series_id", "held_on");

-- CreateIndex
CREATE INDEX "meeting_held_on_idx" ON "meeting"("held_on");

-- CreateIndex
CREATE INDEX "meeting_change_meeting_id_idx" ON "meeting_change"("meeting_id");

-- CreateIndex
CREATE INDEX "agenda_item_meeting_id_idx" ON "agenda_item"("meeting_id");

-- CreateIndex
CREATE INDEX "agenda_proposal_state_idx" ON "agenda_proposal"("state");

-- CreateIndex
CREATE INDEX "figure_reading_figure_id_idx" ON "figure_reading"("figure_id");

-- CreateIndex
CREATE INDEX "invitee_meeting_id_idx" ON "invitee"("meeting_id");

-- CreateIndex
CREATE INDEX "invitee_organisation_code_idx" ON "invitee"("organisation_code");

-- CreateIndex
CREATE INDEX "attendance_meeting_id_idx" ON "attendance"("meeting_id");

-- CreateIndex
CREATE INDEX "minutes_entry_meeting_id_idx" ON "minutes_entry"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_version_entry_id_revision_key" ON "minutes_version"("entry_id", "revision");

-- AddForeignKey
ALTER TABLE "follow_up_change" ADD CONSTRAINT "follow_up_change_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_evidence" ADD CONSTRAINT "follow_up_evidence_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_change" ADD CONSTRAINT "meeting_change_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_reading" ADD CONSTRAINT "figure_reading_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "kept_figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitee" ADD CONSTRAINT "invitee_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_entry" ADD CONSTRAINT "minutes_entry_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_version" ADD CONSTRAINT "minutes_version_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "minutes_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Scope beneath the queries, as for every table. The secretariat keeps meetings, minutes and follow-ups.
do $$
declare t text;
begin
  foreach t in array array['meeting_series','meeting','meeting_change','agenda_item','agenda_proposal','kept_figure','figure_reading','invitee','attendance','minutes_entry','minutes_version','follow_up','follow_up_change','follow_up_evidence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to sinergi_regency', t);
    execute format('create policy regency_works on %I to sinergi_regency using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence meeting_change_id_seq, figure_reading_id_seq, minutes_version_id_seq, follow_up_number_seq, follow_up_change_id_seq to sinergi_system, sinergi_regency;

-- Who works inside sees every meeting, a leader too; a partner those it is asked to and those that gave it something to do.
-- Leaders and partners share a role here: a leader has no organisation.
grant select on meeting, meeting_series, meeting_change, agenda_item to sinergi_agency, sinergi_assigned, sinergi_aggregate;
grant select (id, meeting_id, position, organisation_code, organisation_name, name, job_title, answer, representative_name, representative_job_title, answer_note, answered_by, answered_at, revision, removed_at)
  on invitee to sinergi_agency, sinergi_assigned, sinergi_aggregate;
grant select (id, meeting_id, invitee_id, name, job_title, organisation_code, organisation_name, sex, represents, arrived_at, via, revision, removed_at)
  on attendance to sinergi_agency, sinergi_assigned, sinergi_aggregate;
grant select on follow_up, follow_up_change, follow_up_evidence to sinergi_agency, sinergi_aggregate;
grant select on follow_up to sinergi_assigned;

create policy own_invitation on invitee for select to sinergi_aggregate using ((select app_agency()) is null or organisation_code = (select app_agency()));
create policy with_their_office on follow_up for select to sinergi_aggregate
  using ((select app_agency()) is null or lead_code = (select app_agency()) or (select app_agency()) = any(support_codes));
create policy inside_reads on follow_up for select to sinergi_agency, sinergi_assigned using (true);
create policy inside_reads on meeting for select to sinergi_agency, sinergi_assigned using (true);
create policy concerned_read on meeting for select to sinergi_aggregate
  using ((select app_agency()) is null or exists (select from invitee i where i.meeting_id = meeting.id and i.removed_at is null) or exists (select from follow_up f where f.meeting_id = meeting.id));
create policy inside_reads on meeting_series for select to sinergi_agency, sinergi_assigned using (true);
create policy concerned_read on meeting_series for select to sinergi_aggregate using (exists (select from meeting m where m.series_id = meeting_series.id));
create policy with_their_meeting on meeting_change for select to sinergi_agency, sinergi_assigned, sinergi_aggregate using (exists (select from meeting m where m.id = meeting_id));
create policy with_their_meeting on agenda_item for select to sinergi_agency, sinergi_assigned, sinergi_aggregate using (exists (select from meeting m where m.id = meeting_id));
create policy with_their_meeting on invitee for select to sinergi_agency, sinergi_assigned using (exists (select from meeting m where m.id = meeting_id));
create policy with_their_meeting on attendance for select to sinergi_agency, sinergi_assigned, sinergi_aggregate using (exists (select from meeting m where m.id = meeting_id));
create policy with_their_follow_up on follow_up_change for select to sinergi_agency, sinergi_aggregate using (exists (select from follow_up f where f.id = follow_up_id));
create policy with_their_follow_up on follow_up_evidence for select to sinergi_agency, sinergi_aggregate using (exists (select from follow_up f where f.id = follow_up_id));

-- An office answers its own invitations.
grant update (answer, representative_name, representative_job_title, answer_note, answered_by, answered_at, revision) on invitee to sinergi_agency, sinergi_aggregate;
create policy own_office_answers on invitee for update to sinergi_agency, sinergi_aggregate
  using (organisation_code = (select app_agency())) with check (organisation_code = (select app_agency()));

-- It reports on what it leads; only the secretariat verifies (the rule is in domain/followups, and here).
grant update (state, progress, obstacle, revision) on follow_up to sinergi_agency, sinergi_aggregate;
create policy lead_reports on follow_up for update to sinergi_agency, sinergi_aggregate
  using (lead_code = (select app_agency()) and state not in ('DONE', 'CANCELLED')) with check (lead_code = (select app_agency()) and state not in ('DONE', 'CANCELLED'));
grant insert on follow_up_change, follow_up_evidence to sinergi_agency, sinergi_aggregate;
grant update (removed_at) on follow_up_evidence to sinergi_agency, sinergi_aggregate;
grant usage on sequence follow_up_change_id_seq to sinergi_agency, sinergi_aggregate;
create policy lead_writes on follow_up_change for insert to sinergi_agency, sinergi_aggregate
  with check (actor_id = (select app_uid()) and to_state not in ('DONE', 'CANCELLED') and exists (select from follow_up f where f.id = follow_up_id and f.lead_code = (select app_agency())));
create policy concerned_add on follow_up_evidence for insert to sinergi_agency, sinergi_aggregate
  with check (added_by = (select app_uid()) and exists (select from follow_up f where f.id = follow_up_id and (f.lead_code = (select app_agency()) or (select app_agency()) = any(f.support_codes))));
create policy own_taken_back on follow_up_evidence for update to sinergi_agency, sinergi_aggregate using (added_by = (select app_uid())) with check (added_by = (select app_uid()));

-- What they write while the meeting runs is the secretaries'; others read decisions and the rest of the minutes of meetings they see.
grant select on minutes_entry to sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy with_their_meeting on minutes_entry for select to sinergi_agency, sinergi_aggregate using (removed_at is null and exists (select from meeting m where m.id = meeting_id));
create policy outcomes_read on minutes_entry for select to sinergi_assigned using (removed_at is null and kind in ('CONCLUSION', 'DECISION', 'RECOMMENDATION'));

-- Figures without people, and proposals for the agenda: one's own and one's office's.
grant select, insert on kept_figure, figure_reading to sinergi_agency, sinergi_assigned, sinergi_aggregate;
grant usage on sequence figure_reading_id_seq to sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy inside_reads on kept_figure for select to sinergi_agency, sinergi_assigned using (true);
create policy leaders_read on kept_figure for select to sinergi_aggregate using ((select app_agency()) is null or created_by = (select app_uid()));
create policy own_kept on kept_figure for insert to sinergi_agency, sinergi_assigned, sinergi_aggregate with check (created_by = (select app_uid()));
create policy with_their_figure on figure_reading for select to sinergi_agency, sinergi_assigned, sinergi_aggregate using (exists (select from kept_figure k where k.id = figure_id));
create policy own_kept on figure_reading for insert to sinergi_agency, sinergi_assigned, sinergi_aggregate
  with check (exists (select from kept_figure k where k.id = figure_id and k.created_by = (select app_uid())));
grant select, insert on agenda_proposal to sinergi_agency, sinergi_assigned, sinergi_aggregate;
grant update (state) on agenda_proposal to sinergi_agency, sinergi_assigned, sinergi_aggregate;
create policy own_proposals on agenda_proposal for select to sinergi_agency, sinergi_assigned, sinergi_aggregate
  using (proposed_by = (select app_uid()) or organisation_code = (select app_agency()) or state = 'ACCEPTED');
create policy own_proposed on agenda_proposal for insert to sinergi_agency, sinergi_assigned, sinergi_aggregate
  with check (proposed_by = (select app_uid()) and state = 'WAITING' and organisation_code is not distinct from (select app_agency()));
create policy own_withdrawn on agenda_proposal for update to sinergi_agency, sinergi_assigned, sinergi_aggregate
  using (proposed_by = (select app_uid()) and state = 'WAITING') with check (proposed_by = (select app_uid()) and state = 'WITHDRAWN');

alter table meeting_series add check (kind in ('RAKOR_TKPK', 'RAPAT_TEKNIS', 'RAPAT_POKJA', 'MONEV', 'MUSYAWARAH', 'LAINNYA'));
alter table meeting add check (kind in ('RAKOR_TKPK', 'RAPAT_TEKNIS', 'RAPAT_POKJA', 'MONEV', 'MUSYAWARAH', 'LAINNYA')),
  add check (state in ('PLANNED', 'INVITED', 'RUNNING', 'MINUTES_DRAFT', 'MINUTES_SIGNED', 'CLOSED', 'POSTPONED', 'CANCELLED')),
  add check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), add check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), add check (closed_at >= opened_at);
alter table agenda_item add check (origin in ('SECRETARIAT', 'PROPOSED', 'CARRIED')), add check (minutes between 1 and 600),
  add check ((origin = 'CARRIED') = (follow_up_id is not null)), add check ((origin = 'PROPOSED') = (proposal_id is not null));
alter table agenda_proposal add check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')), add check ((state = 'ACCEPTED') = (meeting_id is not null)),
  add check (state not in ('ACCEPTED', 'DECLINED') or decided_at is not null);
alter table figure_reading add check (low <= value and value <= high), add check (numerator >= 0), add check (denominator >= 0);
alter table invitee add check (answer in ('WAITING', 'COMING', 'REPRESENTED', 'NOT_COMING')), add check ((answer = 'REPRESENTED') = (representative_name is not null)), add check ((answer = 'WAITING') = (answered_at is null));
alter table attendance add check (sex in ('MALE', 'FEMALE')), add check (via in ('QR', 'TYPED')), add check (length(signature) <= 20000);
alter table minutes_entry add check (kind in ('OPENING', 'DIRECTION', 'PRESENTATION', 'DISCUSSION', 'PROBLEM', 'CONCLUSION', 'DECISION', 'RECOMMENDATION', 'CLOSING'));
alter table follow_up add check (type in ('POLICY', 'PROGRAMME', 'BUDGET', 'DATA', 'COORDINATION', 'FOCUS_AREA')), add check (priority in ('HIGH', 'NORMAL', 'LOW')),
  add check (state in ('NOT_STARTED', 'IN_PROGRESS', 'BLOCKED', 'DONE_UNVERIFIED', 'DONE', 'CANCELLED')), add check (progress between 0 and 100),
  add check ((state in ('DONE', 'CANCELLED')) = (closed_on is not null)), add check ((state = 'DONE') = (verified_by is not null));
alter table follow_up_change add check (act in ('CREATED', 'EDITED', 'REPORTED', 'BLOCKED', 'SUBMITTED', 'VERIFIED', 'SENT_BACK', 'CANCELLED', 'REOPENED')), add check (progress between 0 and 100);
alter table follow_up_evidence add check (bytes between 1 and 10485760), add check (bytes = length(content));
create unique index one_reading_a_meeting on figure_reading (figure_id, meeting_id) where meeting_id is not null;
create unique index one_attendance_an_invitation on attendance (meeting_id, invitee_id) where invitee_id is not null and removed_at is null;
