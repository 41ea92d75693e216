-- Who of the family was spoken with; null where it was somebody else, or nobody.
-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "met_person_id" BIGINT;
