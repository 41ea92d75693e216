-- One-time links of accounts, settings that can be taken back, and the logo of the letterhead.
-- AlterTable
ALTER TABLE "setting" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "changed_by" TEXT,
ADD COLUMN     "previous" JSONB,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "last_sign_in_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "account_link" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letterhead_logo" (
    "digest" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letterhead_logo_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_link_digest_key" ON "account_link"("digest");

-- CreateIndex
CREATE INDEX "account_link_user_id_idx" ON "account_link"("user_id");

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Links: only the sign-in code's role.
alter table account_link add check (kind in ('INVITATION', 'RESET')), add check (octet_length(digest) = 32);
alter table account_link enable row level security;
alter table account_link force row level security;
grant select, insert, update, delete on account_link to sinergi_accounts;
create policy accounts_all on account_link to sinergi_accounts using (true) with check (true);

-- The logo: on every paper, so everybody inside may see it.
alter table letterhead_logo add check (media_type in ('image/png', 'image/jpeg')), add check (octet_length(bytes) <= 262144);
alter table letterhead_logo enable row level security;
alter table letterhead_logo force row level security;
grant select, insert, update, delete on letterhead_logo to sinergi_system;
create policy system_all on letterhead_logo to sinergi_system using (true) with check (true);
grant select on letterhead_logo to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none;
create policy everyone_reads on letterhead_logo for select to sinergi_regency, sinergi_agency, sinergi_assigned, sinergi_aggregate, sinergi_none using (true);

-- What was done to one account, newest first.
create index audit_of_one_account on audit_entry (entity_id, seq) where entity = 'account';
