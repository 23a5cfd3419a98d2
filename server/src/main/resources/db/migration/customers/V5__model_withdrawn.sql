-- Learned by itself from records of which some were undone: no longer in force, and the version before it is again.
alter table customers.model add column withdrawn_at timestamptz;
