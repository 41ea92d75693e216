-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "act_id" UUID,
ADD COLUMN     "end_act_id" UUID;

-- CreateTable
CREATE TABLE "facilitator" (
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "district_codes" TEXT[],
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "facilitator_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "assignment_act" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "families" INTEGER NOT NULL,
    "from_user_id" TEXT,
    "to_user_id" TEXT,
    "from_day" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "village_code" TEXT NOT NULL,
    "head_family_id" BIGINT,
    "head_name" TEXT NOT NULL DEFAULT '',
    "closed_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "field_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_group_member" (
    "group_id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,

    CONSTRAINT "field_group_member_pkey" PRIMARY KEY ("group_id","family_id","from_day")
);

-- CreateTable
CREATE TABLE "family_profile" (
    "family_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "carer_name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "landmark" TEXT NOT NULL DEFAULT '',
    "livelihood" TEXT NOT NULL DEFAULT '',
    "livestock" TEXT NOT NULL DEFAULT '',
    "business_type" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "updated_by" TEXT NOT NULL,
    "updated_name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "family_profile_pkey" PRIMARY KEY ("family_id")
);

-- CreateTable
CREATE TABLE "family_profile_change" (
    "id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "version" INTEGER,
    "changes" JSONB NOT NULL,
    "merged" BOOLEAN NOT NULL DEFAULT false,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "family_profile_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "started_at" TEXT,
    "minutes" INTEGER,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "carer_met" BOOLEAN NOT NULL,
    "consent" BOOLEAN NOT NULL DEFAULT false,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "accuracy_m" DOUBLE PRECISION,
    "notes" TEXT NOT NULL DEFAULT '',
    "conditions" JSONB,
    "business" JSONB,
    "follow_up_on" DATE,
    "follow_up_note" TEXT NOT NULL DEFAULT '',
    "flags" TEXT[],
    "amended_by" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_aid" (
    "id" BIGSERIAL NOT NULL,
    "visit_id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "received" BOOLEAN NOT NULL,
    "amount_idr" BIGINT,
    "problem" TEXT NOT NULL DEFAULT 'NONE',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "visit_aid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_need" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "need" TEXT NOT NULL,
    "person_id" BIGINT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "visit_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_member" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "person_id" BIGINT,
    "name" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "visit_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_session" (
    "id" UUID NOT NULL,
    "group_id" UUID,
    "group_name" TEXT NOT NULL,
    "village_code" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "module" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "minutes" INTEGER,
    "notes" TEXT NOT NULL DEFAULT '',
    "flags" TEXT[],
    "amended_by" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "field_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_attendance" (
    "session_id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "presence" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_attendance_pkey" PRIMARY KEY ("session_id","family_id")
);

-- CreateTable
CREATE TABLE "commitment_check" (
    "id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "person_name" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "component" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "measured" DOUBLE PRECISION,
    "reason" TEXT NOT NULL DEFAULT '',
    "on_day" DATE NOT NULL,
    "flags" TEXT[],
    "amended_by" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_support" (
    "id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "tranche" TEXT NOT NULL,
    "received" BOOLEAN NOT NULL,
    "amount_idr" BIGINT,
    "problem" TEXT NOT NULL DEFAULT 'NONE',
    "note" TEXT NOT NULL DEFAULT '',
    "on_day" DATE NOT NULL,
    "flags" TEXT[],
    "amended_by" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payout_support_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_case" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "person_id" BIGINT,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "outcome" TEXT NOT NULL DEFAULT '',
    "flags" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "field_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_note" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_access" (
    "case_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "named_by" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_access_pkey" PRIMARY KEY ("case_id","user_id")
);

-- CreateTable
CREATE TABLE "graduation" (
    "id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PROPOSED',
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_on" DATE,
    "decision_note" TEXT NOT NULL DEFAULT '',
    "flags" TEXT[],
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "graduation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing_check" (
    "id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "no_shelter" BOOLEAN NOT NULL,
    "answers" JSONB NOT NULL,
    "result" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "accuracy_m" DOUBLE PRECISION,
    "notes" TEXT NOT NULL DEFAULT '',
    "flags" TEXT[],
    "amended_by" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "housing_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "month_report" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "counts" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,
    "decided_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "month_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_queue" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "on_ref" TEXT,
    "dealt_on" DATE NOT NULL,
    "due_on" DATE,
    "total" INTEGER NOT NULL,
    "unassigned" INTEGER NOT NULL,
    "dealt_by" TEXT NOT NULL,
    "dealt_name" TEXT NOT NULL,
    "closed_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_queue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_item" (
    "id" UUID NOT NULL,
    "queue_id" UUID NOT NULL,
    "family_id" BIGINT NOT NULL,
    "user_id" TEXT,
    "user_name" TEXT,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "outcome" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "record_id" UUID,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "need_id" UUID,
    "case_id" UUID,
    "owner_code" TEXT NOT NULL,
    "programme_code" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'DIKIRIM',
    "sent_on" DATE NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_name" TEXT NOT NULL,
    "closed_on" DATE,
    "answer" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_change" (
    "id" BIGSERIAL NOT NULL,
    "referral_id" UUID NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "agency" TEXT,
    "on_day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_receipt" (
    "record_id" UUID NOT NULL,
    "receipt_no" BIGSERIAL NOT NULL,
    "sha" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "v" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "device_seq" INTEGER NOT NULL,
    "family_id" BIGINT,
    "status" TEXT NOT NULL,
    "code" TEXT,
    "detail" JSONB,
    "target_type" TEXT,
    "target_id" TEXT,
    "result_version" INTEGER,
    "prev_id" UUID,
    "amends" UUID,
    "client_at" TIMESTAMPTZ(3),
    "clock_offset_ms" INTEGER,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "via" TEXT NOT NULL DEFAULT 'PHONE',
    "resolved_by" TEXT,
    "resolved_name" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" JSONB,

    CONSTRAINT "sync_receipt_pkey" PRIMARY KEY ("record_id")
);

-- CreateTable
CREATE TABLE "sync_collision" (
    "id" BIGSERIAL NOT NULL,
    "record_id" UUID NOT NULL,
    "sha" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sync_collision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_device" (
    "device_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "app_version" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pending" INTEGER NOT NULL DEFAULT 0,
    "oldest_pending_at" TIMESTAMPTZ(3),
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "storage_persisted" BOOLEAN,
    "storage_usage" BIGINT,
    "clock_offset_ms" INTEGER,
    "cloned" BOOLEAN NOT NULL DEFAULT false,
    "wipe_asked_at" TIMESTAMPTZ(3),
    "wiped_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_device_pkey" PRIMARY KEY ("device_id")
);

-- CreateTable
CREATE TABLE "sync_attachment" (
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "content" BYTEA,
    "complete_at" TIMESTAMPTZ(3),
    "lost_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_piece" (
    "attachment_id" UUID NOT NULL,
    "from_byte" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "sync_piece_pkey" PRIMARY KEY ("attachment_id","from_byte")
);

-- CreateTable
CREATE TABLE "field_key" (
    "id" SERIAL NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_key" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "field_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_proposal" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "family_id" BIGINT,
    "person_id" BIGINT,
    "village_code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "nik" BYTEA,
    "no_kk" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'DRAF',
    "lane" TEXT NOT NULL DEFAULT 'FORMAL',
    "origin" TEXT NOT NULL,
    "origin_id" UUID,
    "meeting_id" UUID,
    "file_id" UUID,
    "proposed_on" DATE NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_name" TEXT NOT NULL,
    "answered_by" INTEGER,
    "answer" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_proposal_change" (
    "id" BIGSERIAL NOT NULL,
    "proposal_id" UUID NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registry_proposal_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "village_meeting" (
    "id" UUID NOT NULL,
    "village_code" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "chair" TEXT NOT NULL,
    "participants" INTEGER,
    "notes" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT,
    "media_type" TEXT,
    "content" BYTEA,
    "recorded_by" TEXT NOT NULL,
    "recorded_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "village_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "family_id" BIGINT,
    "programme_code" TEXT,
    "village_code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "objector" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'DITERIMA',
    "received_on" DATE NOT NULL,
    "taken_by" TEXT NOT NULL,
    "taken_name" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "proposal_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection_change" (
    "id" BIGSERIAL NOT NULL,
    "objection_id" UUID NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "objection_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "siks_file" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "made_on" DATE NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_name" TEXT NOT NULL,
    "proposals" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "siks_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assignment_act_to_user_id_idx" ON "assignment_act"("to_user_id");

-- CreateIndex
CREATE INDEX "assignment_act_from_user_id_idx" ON "assignment_act"("from_user_id");

-- CreateIndex
CREATE INDEX "field_group_user_id_idx" ON "field_group"("user_id");

-- CreateIndex
CREATE INDEX "field_group_member_family_id_idx" ON "field_group_member"("family_id");

-- CreateIndex
CREATE INDEX "family_profile_change_family_id_idx" ON "family_profile_change"("family_id");

-- CreateIndex
CREATE INDEX "visit_family_id_on_day_idx" ON "visit"("family_id", "on_day");

-- CreateIndex
CREATE INDEX "visit_user_id_on_day_idx" ON "visit"("user_id", "on_day");

-- CreateIndex
CREATE INDEX "visit_village_code_on_day_idx" ON "visit"("village_code", "on_day");

-- CreateIndex
CREATE INDEX "visit_aid_visit_id_idx" ON "visit_aid"("visit_id");

-- CreateIndex
CREATE INDEX "visit_aid_family_id_programme_code_idx" ON "visit_aid"("family_id", "programme_code");

-- CreateIndex
CREATE INDEX "visit_need_visit_id_idx" ON "visit_need"("visit_id");

-- CreateIndex
CREATE INDEX "visit_need_family_id_idx" ON "visit_need"("family_id");

-- CreateIndex
CREATE INDEX "visit_member_visit_id_idx" ON "visit_member"("visit_id");

-- CreateIndex
CREATE INDEX "field_session_user_id_on_day_idx" ON "field_session"("user_id", "on_day");

-- CreateIndex
CREATE INDEX "field_session_group_id_on_day_idx" ON "field_session"("group_id", "on_day");

-- CreateIndex
CREATE INDEX "session_attendance_family_id_idx" ON "session_attendance"("family_id");

-- CreateIndex
CREATE INDEX "commitment_check_family_id_month_idx" ON "commitment_check"("family_id", "month");

-- CreateIndex
CREATE INDEX "commitment_check_user_id_month_idx" ON "commitment_check"("user_id", "month");

-- CreateIndex
CREATE INDEX "payout_support_family_id_idx" ON "payout_support"("family_id");

-- CreateIndex
CREATE INDEX "payout_support_user_id_on_day_idx" ON "payout_support"("user_id", "on_day");

-- CreateIndex
CREATE INDEX "payout_support_programme_code_period_tranche_idx" ON "payout_support"("programme_code", "period", "tranche");

-- CreateIndex
CREATE UNIQUE INDEX "field_case_number_key" ON "field_case"("number");

-- CreateIndex
CREATE INDEX "field_case_family_id_idx" ON "field_case"("family_id");

-- CreateIndex
CREATE INDEX "field_case_user_id_idx" ON "field_case"("user_id");

-- CreateIndex
CREATE INDEX "case_note_case_id_idx" ON "case_note"("case_id");

-- CreateIndex
CREATE INDEX "graduation_family_id_idx" ON "graduation"("family_id");

-- CreateIndex
CREATE INDEX "graduation_state_idx" ON "graduation"("state");

-- CreateIndex
CREATE INDEX "housing_check_family_id_idx" ON "housing_check"("family_id");

-- CreateIndex
CREATE UNIQUE INDEX "month_report_user_id_month_key" ON "month_report"("user_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "work_queue_number_key" ON "work_queue"("number");

-- CreateIndex
CREATE INDEX "work_item_user_id_state_idx" ON "work_item"("user_id", "state");

-- CreateIndex
CREATE INDEX "work_item_family_id_idx" ON "work_item"("family_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_item_queue_id_family_id_key" ON "work_item"("queue_id", "family_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_number_key" ON "referral"("number");

-- CreateIndex
CREATE UNIQUE INDEX "referral_need_id_key" ON "referral"("need_id");

-- CreateIndex
CREATE INDEX "referral_owner_code_state_idx" ON "referral"("owner_code", "state");

-- CreateIndex
CREATE INDEX "referral_sent_by_state_idx" ON "referral"("sent_by", "state");

-- CreateIndex
CREATE INDEX "referral_family_id_idx" ON "referral"("family_id");

-- CreateIndex
CREATE INDEX "referral_change_referral_id_idx" ON "referral_change"("referral_id");

-- CreateIndex
CREATE UNIQUE INDEX "sync_receipt_receipt_no_key" ON "sync_receipt"("receipt_no");

-- CreateIndex
CREATE INDEX "sync_receipt_device_id_device_seq_idx" ON "sync_receipt"("device_id", "device_seq");

-- CreateIndex
CREATE INDEX "sync_receipt_user_id_received_at_idx" ON "sync_receipt"("user_id", "received_at");

-- CreateIndex
CREATE INDEX "sync_receipt_status_code_idx" ON "sync_receipt"("status", "code");

-- CreateIndex
CREATE INDEX "sync_receipt_prev_id_idx" ON "sync_receipt"("prev_id");

-- CreateIndex
CREATE UNIQUE INDEX "sync_collision_record_id_sha_key" ON "sync_collision"("record_id", "sha");

-- CreateIndex
CREATE INDEX "sync_device_user_id_idx" ON "sync_device"("user_id");

-- CreateIndex
CREATE INDEX "sync_attachment_record_id_idx" ON "sync_attachment"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "registry_proposal_number_key" ON "registry_proposal"("number");

-- CreateIndex
CREATE INDEX "registry_proposal_state_idx" ON "registry_proposal"("state");

-- CreateIndex
CREATE INDEX "registry_proposal_proposed_by_idx" ON "registry_proposal"("proposed_by");

-- CreateIndex
CREATE INDEX "registry_proposal_family_id_idx" ON "registry_proposal"("family_id");

-- CreateIndex
CREATE INDEX "registry_proposal_change_proposal_id_idx" ON "registry_proposal_change"("proposal_id");

-- CreateIndex
CREATE INDEX "village_meeting_village_code_held_on_idx" ON "village_meeting"("village_code", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "objection_number_key" ON "objection"("number");

-- CreateIndex
CREATE INDEX "objection_state_idx" ON "objection"("state");

-- CreateIndex
CREATE INDEX "objection_taken_by_idx" ON "objection"("taken_by");

-- CreateIndex
CREATE INDEX "objection_change_objection_id_idx" ON "objection_change"("objection_id");

-- CreateIndex
CREATE UNIQUE INDEX "siks_file_number_key" ON "siks_file"("number");

-- AddForeignKey
ALTER TABLE "field_group_member" ADD CONSTRAINT "field_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "field_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_aid" ADD CONSTRAINT "visit_aid_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_need" ADD CONSTRAINT "visit_need_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "field_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "field_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_access" ADD CONSTRAINT "case_access_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "field_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "work_queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_change" ADD CONSTRAINT "referral_change_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_piece" ADD CONSTRAINT "sync_piece_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "sync_attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registry_proposal_change" ADD CONSTRAINT "registry_proposal_change_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "registry_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_change" ADD CONSTRAINT "objection_change_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Scope beneath the queries, as for every table. Who looks at the whole regency (secretariat, coordinators) works on all of it;
-- what of it a role may do is the procedures' to say.
do $$
declare t text;
begin
  foreach t in array array['sync_receipt','sync_collision','sync_device','sync_attachment','sync_piece','field_key','facilitator','assignment_act','field_group','field_group_member','family_profile','family_profile_change','visit','visit_aid','visit_need','visit_member','field_session','session_attendance','commitment_check','payout_support','field_case','case_note','case_access','graduation','housing_check','month_report','work_queue','work_item','referral','referral_change','registry_proposal','registry_proposal_change','village_meeting','objection','objection_change','siks_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['sync_receipt','sync_collision','sync_device','sync_attachment','facilitator','assignment_act','field_group','field_group_member','family_profile','family_profile_change','visit','visit_aid','visit_need','visit_member','field_session','session_attendance','commitment_check','payout_support','graduation','housing_check','month_report','work_queue','work_item','referral','referral_change','registry_proposal','registry_proposal_change','village_meeting','objection','objection_change','siks_file'] loop
    execute format('grant select, insert, update on %I to sinergi_regency', t);
    execute format('create policy regency_works on %I to sinergi_regency using (true) with check (true)', t);
  end loop;
end $$;
grant usage on all sequences in schema public to sinergi_system;
grant usage on sequence sync_receipt_receipt_no_seq, sync_collision_id_seq, visit_aid_id_seq, field_case_number_seq, work_queue_number_seq, referral_number_seq, referral_change_id_seq, registry_proposal_number_seq, registry_proposal_change_id_seq, objection_number_seq, objection_change_id_seq, siks_file_number_seq to sinergi_regency;
grant usage on sequence sync_receipt_receipt_no_seq, sync_collision_id_seq, visit_aid_id_seq, field_case_number_seq, referral_number_seq, referral_change_id_seq, registry_proposal_number_seq, registry_proposal_change_id_seq, objection_number_seq, objection_change_id_seq to sinergi_assigned;
grant usage on sequence referral_change_id_seq to sinergi_agency;
grant insert, update on assignment to sinergi_regency;
grant usage on sequence assignment_id_seq to sinergi_regency;
create policy regency_works on assignment to sinergi_regency using (true) with check (true);

-- A facilitator writes his own log and reads it; who a family is assigned to decides what he sees of families, never what he may have done.
do $$
declare t text;
begin
  foreach t in array array['sync_receipt','sync_collision','sync_device','sync_attachment','family_profile_change','visit','field_session','commitment_check','payout_support','graduation','housing_check','month_report'] loop
    execute format('grant select, insert, update on %I to sinergi_assigned', t);
    execute format('create policy own_log on %I to sinergi_assigned using (user_id = (select app_uid())) with check (user_id = (select app_uid()))', t);
  end loop;
end $$;
grant select, insert, update, delete on sync_piece to sinergi_assigned;
create policy own_log on sync_piece to sinergi_assigned
  using (exists (select from sync_attachment a where a.id = attachment_id and a.user_id = (select app_uid())))
  with check (exists (select from sync_attachment a where a.id = attachment_id and a.user_id = (select app_uid())));
grant select, insert on visit_aid, visit_need, visit_member to sinergi_assigned;
create policy own_log on visit_aid to sinergi_assigned using (exists (select from visit v where v.id = visit_id and v.user_id = (select app_uid()))) with check (exists (select from visit v where v.id = visit_id and v.user_id = (select app_uid())));
create policy own_log on visit_need to sinergi_assigned using (exists (select from visit v where v.id = visit_id and v.user_id = (select app_uid()))) with check (exists (select from visit v where v.id = visit_id and v.user_id = (select app_uid())));
create policy own_log on visit_member to sinergi_assigned using (exists (select from visit v where v.id = visit_id and v.user_id = (select app_uid()))) with check (exists (select from visit v where v.id = visit_id and v.user_id = (select app_uid())));
grant select, insert on session_attendance to sinergi_assigned;
create policy own_log on session_attendance to sinergi_assigned using (exists (select from field_session s where s.id = session_id and s.user_id = (select app_uid()))) with check (exists (select from field_session s where s.id = session_id and s.user_id = (select app_uid())));

grant select on facilitator, field_group, field_group_member, family_profile, work_queue, work_item to sinergi_assigned;
create policy own_row on facilitator for select to sinergi_assigned using (user_id = (select app_uid()));
create policy own_groups on field_group for select to sinergi_assigned using (user_id = (select app_uid()));
create policy own_groups on field_group_member for select to sinergi_assigned using (exists (select from field_group g where g.id = group_id and g.user_id = (select app_uid())));
create policy assigned_reads on family_profile for select to sinergi_assigned using (exists (select from assignment a where a.family_id = family_profile.family_id and a.user_id = (select app_uid())));
create policy own_work on work_item for select to sinergi_assigned using (user_id = (select app_uid()));
create policy own_work on work_queue for select to sinergi_assigned using (exists (select from work_item i where i.queue_id = work_queue.id and i.user_id = (select app_uid())));

-- Cases: restricted ones are for those named, whatever the role; an open one also for the regency and its facilitator.
grant select, insert, update on field_case, case_note, case_access to sinergi_regency, sinergi_assigned;
grant usage on sequence field_case_number_seq to sinergi_regency, sinergi_assigned;
create policy named_alone on case_access for select to sinergi_regency, sinergi_assigned using (user_id = (select app_uid()) or named_by = (select app_uid()));
create policy regency_sees on field_case for select to sinergi_regency
  using (not restricted or exists (select from case_access c where c.case_id = field_case.id and c.user_id = (select app_uid()) and c.removed_at is null));
create policy own_or_named on field_case for select to sinergi_assigned
  using (user_id = (select app_uid()) or exists (select from case_access c where c.case_id = field_case.id and c.user_id = (select app_uid()) and c.removed_at is null));
create policy seen_changes on field_case for update to sinergi_regency using (true) with check (true);
create policy own_or_named_changes on field_case for update to sinergi_assigned
  using (user_id = (select app_uid()) or exists (select from case_access c where c.case_id = field_case.id and c.user_id = (select app_uid()) and c.removed_at is null));
create policy regency_opens on field_case for insert to sinergi_regency with check (user_id = (select app_uid()));
create policy own_opened on field_case for insert to sinergi_assigned with check (user_id = (select app_uid()));
create policy with_their_case on case_note for select to sinergi_regency, sinergi_assigned using (exists (select from field_case c where c.id = case_id));
create policy own_notes on case_note for insert to sinergi_regency, sinergi_assigned with check (by_id = (select app_uid()) and exists (select from field_case c where c.id = case_id));
create policy own_named on case_access for insert to sinergi_regency, sinergi_assigned with check (named_by = (select app_uid()));
create policy own_named_back on case_access for update to sinergi_regency, sinergi_assigned using (named_by = (select app_uid())) with check (named_by = (select app_uid()));

-- An office reads the log of families it has to do with, never its restricted parts, and answers referrals that are its own.
grant select on visit, visit_aid, visit_need, graduation, housing_check, referral, referral_change to sinergi_agency;
create policy agency_reads on visit for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = visit.family_id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on visit_aid for select to sinergi_agency using (exists (select from visit v where v.id = visit_id));
create policy agency_reads on visit_need for select to sinergi_agency using (exists (select from visit v where v.id = visit_id));
create policy agency_reads on graduation for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = graduation.family_id and (select app_agency()) = any (s.agencies)));
create policy agency_reads on housing_check for select to sinergi_agency
  using (exists (select from family_state s where s.snapshot_id = 1 and s.family_id = housing_check.family_id and (select app_agency()) = any (s.agencies)));
create policy own_referrals on referral for select to sinergi_agency using (owner_code = (select app_agency()));
grant update (state, closed_on, answer, programme_code, revision) on referral to sinergi_agency;
create policy own_answers on referral for update to sinergi_agency using (owner_code = (select app_agency())) with check (owner_code = (select app_agency()));
create policy with_their_referral on referral_change for select to sinergi_agency, sinergi_assigned using (exists (select from referral r where r.id = referral_id));
grant insert on referral_change to sinergi_agency, sinergi_assigned;
create policy own_steps on referral_change for insert to sinergi_agency, sinergi_assigned
  with check (actor_id = (select app_uid()) and exists (select from referral r where r.id = referral_id));
grant select, insert on referral to sinergi_assigned;
grant select on referral_change to sinergi_assigned;
create policy own_sent on referral to sinergi_assigned using (sent_by = (select app_uid())) with check (sent_by = (select app_uid()));

-- Proposals and objections: whoever made or took them sees every step.
grant select, insert, update on registry_proposal to sinergi_assigned;
grant select, insert on registry_proposal_change, objection, objection_change to sinergi_assigned;
grant select (id, village_code, held_on, place, chair, removed_at) on village_meeting to sinergi_assigned;
create policy own_proposed on registry_proposal to sinergi_assigned using (proposed_by = (select app_uid())) with check (proposed_by = (select app_uid()));
create policy with_their_proposal on registry_proposal_change for select to sinergi_assigned using (exists (select from registry_proposal p where p.id = proposal_id));
create policy own_steps on registry_proposal_change for insert to sinergi_assigned with check (actor_id = (select app_uid()) and exists (select from registry_proposal p where p.id = proposal_id));
create policy own_taken on objection to sinergi_assigned using (taken_by = (select app_uid())) with check (taken_by = (select app_uid()));
create policy with_their_objection on objection_change for select to sinergi_assigned using (exists (select from objection o where o.id = objection_id));
create policy own_steps on objection_change for insert to sinergi_assigned with check (actor_id = (select app_uid()) and exists (select from objection o where o.id = objection_id));
create policy of_own_proposals on village_meeting for select to sinergi_assigned using (exists (select from registry_proposal p where p.meeting_id = village_meeting.id));

alter table sync_receipt add check (status in ('APPLIED', 'REVIEW', 'REJECTED')), add check (via in ('PHONE', 'BACKUP_FILE')), add check (sha ~ '^[0-9a-f]{64}$'), add check (length(body) <= 262144);
alter table sync_attachment add check (bytes between 1 and 1048576), add check (received between 0 and bytes);
alter table assignment_act add check (act in ('ASSIGNED', 'HANDED_OVER', 'ENDED', 'UNDONE')), add check (by in ('VILLAGE', 'GROUP', 'HAND', 'FILE', 'LIST'));
alter table assignment add check (to_day >= from_day - 1);
alter table visit add check (kind in ('KUNJUNGAN_RUTIN', 'GROUND_CHECK', 'VERIFIKASI_KOMITMEN', 'PEMUTAKHIRAN', 'KASUS', 'PENYALURAN', 'GRADUASI', 'P2K2')),
  add check (outcome in ('BERTEMU', 'TIDAK_BERTEMU', 'PINDAH', 'MENINGGAL', 'RUMAH_KOSONG', 'MENOLAK')), add check (minutes between 0 and 1440);
alter table visit_need add check (need in ('PANGAN', 'SANDANG', 'KESEHATAN', 'PENDIDIKAN', 'DOKUMEN', 'RUMAH', 'MODAL', 'KETERAMPILAN', 'AIR_SANITASI', 'LISTRIK'));
alter table session_attendance add check (presence in ('PRESENT', 'REPRESENTED', 'EXCUSED', 'ABSENT'));
alter table commitment_check add check (result in ('MEMENUHI', 'TIDAK_MEMENUHI', 'TIDAK_DAPAT_DIVERIFIKASI')), add check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
alter table field_case add check (state in ('OPEN', 'IN_PROGRESS', 'CLOSED')), add check ((state = 'CLOSED') = (closed_on is not null));
alter table graduation add check (kind in ('GRADUASI_MANDIRI', 'GRADUASI_ALAMIAH', 'DIKELUARKAN')), add check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')), add check (decided_by is null or decided_by <> user_id);
alter table housing_check add check (result in ('LAYAK', 'TIDAK_LAYAK', 'MENINGGAL', 'PINDAH', 'TIDAK_DITEMUKAN', 'MENOLAK', 'GANDA'));
alter table month_report add check (state in ('SUBMITTED', 'APPROVED', 'RETURNED')), add check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), add check (decided_by is null or decided_by <> user_id);
alter table work_item add check (state in ('OPEN', 'ANSWERED', 'TAKEN_BACK')), add check ((state = 'ANSWERED') = (outcome is not null));
alter table referral add check (state in ('DIKIRIM', 'DITERIMA_OPD', 'DITANGANI', 'SELESAI', 'DITOLAK')), add check ((state in ('SELESAI', 'DITOLAK')) = (closed_on is not null));
alter table registry_proposal add check (kind in ('BARU', 'UBAH', 'HAPUS', 'REAKTIVASI_PBI')), add check (lane in ('FORMAL', 'PARTISIPATIF')), add check (origin in ('FIELD', 'OFFICE')),
  add check (state in ('DRAF', 'MUSYAWARAH', 'DIINPUT_SIKSNG', 'DIPERIKSA_DINSOS', 'GROUND_CHECK', 'DIKIRIM', 'DISETUJUI', 'DITOLAK', 'DIKEMBALIKAN'));
alter table objection add check (kind in ('UNFIT', 'MISSED')), add check (state in ('DITERIMA', 'DIVERIFIKASI', 'DITERUSKAN', 'TERBUKTI', 'TIDAK_TERBUKTI'));
create unique index one_open_assignment on assignment (family_id) where to_day is null;
create unique index one_open_membership on field_group_member (family_id) where to_day is null;
