-- AlterTable
ALTER TABLE "import" ADD COLUMN     "started_by_id" TEXT;

-- An organisation sends the payment lists of its own programmes, and nothing else; its own columns are remembered for it.
grant select, insert, update on import, import_mapping to sinergi_agency;
grant select on import_issue to sinergi_agency;
create policy agency_works on import to sinergi_agency
  using (kind = 'payments' and exists (select from programme p where p.code = import.programme_code and p.owner = (select app_agency())))
  with check (kind = 'payments' and exists (select from programme p where p.code = import.programme_code and p.owner = (select app_agency())));
create policy agency_works on import_mapping to sinergi_agency
  using (exists (select from programme p where import_mapping.source = 'payments:' || p.code and p.owner = (select app_agency())))
  with check (exists (select from programme p where import_mapping.source = 'payments:' || p.code and p.owner = (select app_agency())));
create policy agency_reads on import_issue for select to sinergi_agency using (exists (select from import i where i.id = import_issue.import_id));
