-- A model is also trained anew when there are many times as many records as it was learned from.
alter table customers.model drop constraint model_reason_check;
alter table customers.model add constraint model_reason_check
    check (reason in ('first-run', 'new-source', 'grown', 'person'));
