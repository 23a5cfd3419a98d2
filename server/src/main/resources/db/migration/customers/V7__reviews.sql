-- Who decides next: the likeliest pair first. Read backwards.
create index possible_pair_by_likelihood on customers.possible_pair (bits, left_id, right_id);

-- What was decided last, to be taken back.
create index verdict_by_time on customers.verdict (given_at, id) where withdrawn_at is null;

-- An administrator need not belong to any department.
alter table customers.verdict alter column department drop not null;
