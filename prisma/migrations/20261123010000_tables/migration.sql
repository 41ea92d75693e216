-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user_account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "agency_code" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'id',
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "fails" INTEGER NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "area" (
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "level" TEXT NOT NULL,
    "local_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,

    CONSTRAINT "area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "area_bps" (
    "bps_code" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "bps_name" TEXT NOT NULL,

    CONSTRAINT "area_bps_pkey" PRIMARY KEY ("bps_code")
);

-- CreateTable
CREATE TABLE "known_regency" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "known_regency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "area_boundary" (
    "code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "feature" JSONB NOT NULL,
    "attribution" TEXT NOT NULL,

    CONSTRAINT "area_boundary_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "session_id" TEXT,
    "address" TEXT,
    "action" TEXT NOT NULL,
    "entity" TEXT,
    "entity_id" TEXT,
    "detail" TEXT NOT NULL,
    "op_id" TEXT,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operation" (
    "op_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("op_id")
);

-- CreateTable
CREATE TABLE "dataset_version" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "import_id" UUID,
    "state" TEXT NOT NULL,
    "based_on" INTEGER,
    "families" INTEGER NOT NULL,
    "persons" INTEGER NOT NULL,
    "seal" BYTEA,
    "committed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family" (
    "id" BIGSERIAL NOT NULL,
    "first_version" INTEGER NOT NULL,

    CONSTRAINT "family_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_version" (
    "version_id" INTEGER NOT NULL,
    "family_id" BIGINT NOT NULL,
    "no_kk" BYTEA,
    "source_family_id" TEXT,
    "village_code" TEXT NOT NULL,
    "address" TEXT,
    "rt" TEXT,
    "rw" TEXT,
    "decile" SMALLINT,
    "tenure" TEXT,
    "floor" TEXT,
    "wall" TEXT,
    "roof" TEXT,
    "water" TEXT,
    "toilet" TEXT,
    "light" TEXT,
    "power_va" INTEGER,
    "head_name" TEXT NOT NULL,
    "head_nik" BYTEA,
    "members" SMALLINT NOT NULL,
    "roster_complete" BOOLEAN NOT NULL,
    "digest" DECIMAL(24,0) NOT NULL,

    CONSTRAINT "family_version_pkey" PRIMARY KEY ("version_id","family_id")
);

-- CreateTable
CREATE TABLE "person_version" (
    "version_id" INTEGER NOT NULL,
    "person_id" BIGINT NOT NULL,
    "family_id" BIGINT NOT NULL,
    "row" INTEGER NOT NULL,
    "nik" BYTEA,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "is_head" BOOLEAN NOT NULL,
    "relation" SMALLINT,
    "sex" CHAR(1),
    "birth_date" DATE,
    "school" TEXT,
    "pregnant" BOOLEAN,
    "disability" TEXT,
    "severe_disability" BOOLEAN,
    "chronic_illness" BOOLEAN,
    "occupation" TEXT,
    "education" TEXT,
    "civil_registry_match" TEXT,
    "extra" JSONB,

    CONSTRAINT "person_version_pkey" PRIMARY KEY ("version_id","person_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" BIGSERIAL NOT NULL,
    "family_id" BIGINT NOT NULL,
    "user_id" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT,
    "as_of" DATE,
    "programme_code" TEXT,
    "period" TEXT,
    "added" BOOLEAN NOT NULL DEFAULT false,
    "file_name" TEXT,
    "file_path" TEXT,
    "file_bytes" BIGINT,
    "sha256" TEXT,
    "preview" JSONB,
    "mapping" JSONB,
    "empty_as_no" TEXT[],
    "sheet" TEXT,
    "progress" JSONB,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_accepted" INTEGER NOT NULL DEFAULT 0,
    "rows_refused" INTEGER NOT NULL DEFAULT 0,
    "families" INTEGER NOT NULL DEFAULT 0,
    "persons" INTEGER NOT NULL DEFAULT 0,
    "matched" JSONB,
    "issue_counts" JSONB,
    "change" JSONB,
    "based_on" INTEGER,
    "refusal" JSONB,
    "version_id" INTEGER,
    "list_id" INTEGER,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_issue" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "seq" SMALLINT NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "value" TEXT,

    CONSTRAINT "import_issue_pkey" PRIMARY KEY ("import_id","row","seq")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "source" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("source")
);

-- CreateTable
CREATE TABLE "organisation" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role_in_tkpk" TEXT,
    "typical_data" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "programme" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "side_kind" TEXT NOT NULL,
    "strategy" TEXT NOT NULL,
    "benefit_kind" TEXT NOT NULL,
    "in_package" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "programme_period" (
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "quota" INTEGER,
    "budget_idr" BIGINT,
    "eligibility" JSONB NOT NULL,

    CONSTRAINT "programme_period_pkey" PRIMARY KEY ("programme_code","period")
);

-- CreateTable
CREATE TABLE "programme_relation" (
    "programme_code" TEXT NOT NULL,
    "with_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "programme_relation_pkey" PRIMARY KEY ("programme_code","with_code")
);

-- CreateTable
CREATE TABLE "recipient_list" (
    "id" SERIAL NOT NULL,
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "import_id" UUID,
    "added" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "replaced_by" INTEGER,
    "committed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recipient_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" BIGSERIAL NOT NULL,
    "list_id" INTEGER,
    "programme_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "row" INTEGER,
    "nik" BYTEA,
    "no_kk" BYTEA,
    "name" TEXT,
    "name_key" TEXT,
    "birth_date" DATE,
    "village_code" TEXT,
    "active_from" DATE NOT NULL,
    "active_to" DATE NOT NULL,
    "amount_idr" BIGINT,
    "status" TEXT NOT NULL,
    "extra" JSONB,
    "decided_family_id" BIGINT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment_match" (
    "version_id" INTEGER NOT NULL,
    "enrolment_id" BIGINT NOT NULL,
    "family_id" BIGINT,
    "person_id" BIGINT,
    "method" TEXT NOT NULL,

    CONSTRAINT "enrolment_match_pkey" PRIMARY KEY ("version_id","enrolment_id")
);

-- CreateTable
CREATE TABLE "list_matched" (
    "version_id" INTEGER NOT NULL,
    "list_id" INTEGER NOT NULL,

    CONSTRAINT "list_matched_pkey" PRIMARY KEY ("version_id","list_id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "version_id" INTEGER,
    "revision" BIGINT NOT NULL,
    "programmes" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_state" (
    "snapshot_id" INTEGER NOT NULL,
    "family_id" BIGINT NOT NULL,
    "village_code" TEXT NOT NULL,
    "decile" SMALLINT NOT NULL,
    "working_age" CHAR(1) NOT NULL,
    "eligibility" TEXT NOT NULL,
    "received" TEXT NOT NULL,
    "agencies" TEXT[],

    CONSTRAINT "family_state_pkey" PRIMARY KEY ("snapshot_id","family_id")
);

-- CreateTable
CREATE TABLE "cell_programme" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "decile" SMALLINT NOT NULL,
    "eligibility" CHAR(1) NOT NULL,
    "receives" BOOLEAN NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "cell_programme_pkey" PRIMARY KEY ("snapshot_id","area_code","programme_code","decile","eligibility","receives")
);

-- CreateTable
CREATE TABLE "cell_unlisted" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "cell_unlisted_pkey" PRIMARY KEY ("snapshot_id","area_code","programme_code")
);

-- CreateTable
CREATE TABLE "cell_mix" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "decile" SMALLINT NOT NULL,
    "working_age" CHAR(1) NOT NULL,
    "received" TEXT NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "cell_mix_pkey" PRIMARY KEY ("snapshot_id","area_code","decile","working_age","received")
);

-- CreateTable
CREATE TABLE "cell_package" (
    "snapshot_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "decile" SMALLINT NOT NULL,
    "eligible" SMALLINT NOT NULL,
    "received" SMALLINT NOT NULL,
    "families" INTEGER NOT NULL,

    CONSTRAINT "cell_package_pkey" PRIMARY KEY ("snapshot_id","area_code","decile","eligible","received")
);

-- CreateTable
CREATE TABLE "data_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL,

    CONSTRAINT "data_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "credential_user_id_idx" ON "credential"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_account_id_key" ON "credential"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE INDEX "throttle_window_start_idx" ON "throttle"("window_start");

-- CreateIndex
CREATE INDEX "area_parent_code_idx" ON "area"("parent_code");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_action_at_idx" ON "audit_entry"("actor_id", "action", "at");

-- CreateIndex
CREATE INDEX "operation_at_idx" ON "operation"("at");

-- CreateIndex
CREATE INDEX "family_version_version_id_village_code_idx" ON "family_version"("version_id", "village_code");

-- CreateIndex
CREATE INDEX "family_version_version_id_no_kk_idx" ON "family_version"("version_id", "no_kk");

-- CreateIndex
CREATE INDEX "person_version_version_id_family_id_idx" ON "person_version"("version_id", "family_id");

-- CreateIndex
CREATE INDEX "person_version_nik_version_id_idx" ON "person_version"("nik", "version_id");

-- CreateIndex
CREATE INDEX "assignment_family_id_user_id_idx" ON "assignment"("family_id", "user_id");

-- CreateIndex
CREATE INDEX "assignment_user_id_idx" ON "assignment"("user_id");

-- CreateIndex
CREATE INDEX "import_started_at_idx" ON "import"("started_at");

-- CreateIndex
CREATE INDEX "recipient_list_programme_code_period_state_idx" ON "recipient_list"("programme_code", "period", "state");

-- CreateIndex
CREATE INDEX "enrolment_list_id_idx" ON "enrolment"("list_id");

-- CreateIndex
CREATE INDEX "enrolment_match_version_id_family_id_idx" ON "enrolment_match"("version_id", "family_id");

-- CreateIndex
CREATE INDEX "snapshot_kind_on_day_idx" ON "snapshot"("kind", "on_day");

-- CreateIndex
CREATE INDEX "family_state_snapshot_id_village_code_decile_idx" ON "family_state"("snapshot_id", "village_code", "decile");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_period" ADD CONSTRAINT "programme_period_programme_code_fkey" FOREIGN KEY ("programme_code") REFERENCES "programme"("code") ON DELETE CASCADE ON UPDATE CASCADE;

