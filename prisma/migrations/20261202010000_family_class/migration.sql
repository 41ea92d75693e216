-- AlterTable
ALTER TABLE "family_state" ADD COLUMN     "class_code" INTEGER;
