-- CreateTable
CREATE TABLE "attendance_code" (
    "digest" BYTEA NOT NULL,
    "meeting_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_code_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "attendance_code_meeting_id_idx" ON "attendance_code"("meeting_id");

-- Only the system looks codes up and keeps them; nobody reads which there are.
alter table attendance_code enable row level security;
alter table attendance_code force row level security;
grant select, insert, update, delete on attendance_code to sinergi_system;
create policy system_all on attendance_code to sinergi_system using (true) with check (true);
alter table attendance_code add check (length(digest) = 32);
-- Letters and numbers of path data, nothing else: papers draw it.
alter table attendance add check (signature ~ '^M[A-Za-z0-9 .,-]*$');
