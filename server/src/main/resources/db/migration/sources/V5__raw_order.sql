-- The cells of a row stand in the order of the file, which jsonb does not keep.
alter table sources.quarantined alter column raw type json;
