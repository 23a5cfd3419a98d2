-- Why a raw row is no row, whatever the mapping makes of its cells. Its reason of today may be another: what a person made
-- of it was judged since.
alter table sources.quarantined add column unreadable jsonb;

update sources.quarantined
set unreadable = reason
where reason ->> 'code' in ('cell-too-long', 'character-nul', 'encoding-invalid', 'json-cut', 'json-malformed', 'json-not-object',
    'quote-unclosed', 'row-too-long', 'row-too-short');
