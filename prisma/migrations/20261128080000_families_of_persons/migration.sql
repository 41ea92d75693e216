-- Counts of persons now say in how many families these persons are. Kept counts that do not are made anew by who asks next;
-- those of frozen snapshots stay: their enrolments have moved on since.
delete from person_count where snapshot_id in (select id from snapshot where kind <> 'FROZEN');
