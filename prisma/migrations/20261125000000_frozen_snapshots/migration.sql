-- A frozen snapshot says who froze it and what he called it; of one state of the data there is one.
ALTER TABLE "snapshot" ADD COLUMN     "name" TEXT,
ADD COLUMN     "frozen_by" TEXT;

alter table snapshot add check (kind = 'FROZEN' or (name is null and frozen_by is null));
create unique index one_frozen_snapshot_of_one_state on snapshot (on_day, version_id, revision) where kind = 'FROZEN';
