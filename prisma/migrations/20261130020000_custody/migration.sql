-- What a held record is based on, so that it can be applied later as it would have been at once; and what is odd about it.
ALTER TABLE "sync_receipt" ADD COLUMN     "base_version" INTEGER,
ADD COLUMN     "flags" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE INDEX "sync_receipt_amends_idx" ON "sync_receipt"("amends");
CREATE INDEX "sync_receipt_family_id_idx" ON "sync_receipt"("family_id");

-- A reused id is looked at by a person, as everything else that went to review.
ALTER TABLE "sync_collision" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "user_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "resolved_by" TEXT,
ADD COLUMN     "resolved_name" TEXT,
ADD COLUMN     "resolved_at" TIMESTAMPTZ(3),
ADD COLUMN     "resolution" JSONB;

-- One phone may serve two people: each reports what is his.
ALTER TABLE "sync_device" DROP CONSTRAINT "sync_device_pkey",
ADD COLUMN     "renewed_from" UUID,
ADD CONSTRAINT "sync_device_pkey" PRIMARY KEY ("device_id", "user_id");

-- Numbers of phones that came with a record which is here already from elsewhere: from a backup file, or from another phone.
CREATE TABLE "sync_seen" (
    "device_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "sync_seen_pkey" PRIMARY KEY ("device_id","seq")
);
alter table sync_seen enable row level security;
alter table sync_seen force row level security;
grant select, insert, update, delete on sync_seen to sinergi_system;
create policy system_all on sync_seen to sinergi_system using (true) with check (true);
grant select on sync_seen to sinergi_regency;
create policy regency_reads on sync_seen for select to sinergi_regency using (true);
grant select, insert on sync_seen to sinergi_assigned;
create policy own_log on sync_seen to sinergi_assigned using (user_id = (select app_uid())) with check (user_id = (select app_uid()));
