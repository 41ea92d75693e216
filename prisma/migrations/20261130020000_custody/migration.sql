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
