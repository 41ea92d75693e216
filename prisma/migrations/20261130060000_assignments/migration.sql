-- AlterTable
ALTER TABLE "assignment_act" ADD COLUMN     "done_on" DATE NOT NULL DEFAULT CURRENT_DATE,
ADD COLUMN     "group_id" UUID,
ADD COLUMN     "undoes" UUID;

-- CreateTable
CREATE TABLE "assignment_change" (
    "act_id" UUID NOT NULL,
    "assignment_id" BIGINT NOT NULL,
    "was_to_day" DATE,
    "was_end_act_id" UUID,

    CONSTRAINT "assignment_change_pkey" PRIMARY KEY ("act_id","assignment_id")
);

-- CreateTable
CREATE TABLE "assignment_file" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "rows" JSONB NOT NULL,
    "issues" JSONB NOT NULL,
    "checked_by" TEXT NOT NULL,
    "checked_name" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assignment_change_assignment_id_idx" ON "assignment_change"("assignment_id");

-- One way more to choose families: all those of a facilitator.
alter table assignment_act drop constraint assignment_act_by_check;
alter table assignment_act add constraint assignment_act_by_check check (by in ('VILLAGE', 'GROUP', 'HAND', 'FILE', 'LIST', 'FACILITATOR'));

do $$
declare t text;
begin
  foreach t in array array['assignment_change','assignment_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to sinergi_system', t);
    execute format('create policy system_all on %I to sinergi_system using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to sinergi_regency', t);
    execute format('create policy regency_works on %I to sinergi_regency using (true) with check (true)', t);
  end loop;
end $$;
