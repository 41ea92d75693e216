-- Who brought a record in a backup file decides nothing about it: another person does.
ALTER TABLE "sync_receipt" ADD COLUMN     "brought_by" TEXT;
