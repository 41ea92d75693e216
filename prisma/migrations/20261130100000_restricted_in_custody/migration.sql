-- Taking back a record of a case is as restricted as the case itself: whoever may not see the case does not see that it is taken back.
drop policy cases_for_named on sync_receipt;
create policy cases_for_named on sync_receipt as restrictive for select to sinergi_regency
  using ((kind not like 'case.%' and not (kind = 'record.voided' and coalesce(detail ->> 'kind', '') like 'case.%'))
    or user_id = (select app_uid()) or exists (select from field_case c where c.id::text = sync_receipt.target_id));
