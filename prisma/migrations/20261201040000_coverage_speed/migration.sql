-- CreateIndex
CREATE INDEX "visit_aid_period_programme_code_idx" ON "visit_aid"("period", "programme_code");

-- Visits that stand by their day, with what coverage counts of them.
create index visit_stands_on_day_idx on visit (on_day) include (family_id, outcome) where amended_by is null and voided_at is null;
