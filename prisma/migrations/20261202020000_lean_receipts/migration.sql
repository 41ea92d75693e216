-- DropIndex
DROP INDEX "sync_receipt_amends_idx";

-- DropIndex
DROP INDEX "sync_receipt_prev_id_idx";

-- DropIndex
DROP INDEX "sync_receipt_status_code_idx";

-- Nearly every receipt amends nothing, waits for nothing and is applied: it need not be found by any of these.
create index sync_receipt_amends_idx on sync_receipt (amends) where amends is not null;
create index sync_receipt_prev_id_idx on sync_receipt (prev_id) where prev_id is not null;
create index sync_receipt_review_idx on sync_receipt (code) where status = 'REVIEW';
