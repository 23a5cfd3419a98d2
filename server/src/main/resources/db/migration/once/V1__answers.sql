create schema once;

-- A creation that was asked for with a key, and its answer. Kept for a day.
create table once.answer (
    id             bytea primary key,     -- SHA-256 of person, path and key: none of them can be read here
    standing       bytea not null,        -- SHA-256 of the roles that the person had, and the department acted for
    claimed_at     timestamptz not null,
    held_until     timestamptz not null,  -- a server that is still at it moves this on
    request        bytea,                 -- SHA-256 of query, content type and body
    request_bytes  bigint,
    status         integer,               -- absent until it is answered
    content_type   text,
    location       text,
    etag           text,
    body           bytea,                 -- absent where it must not be kept
    check ((status is null) = (request is null) and (status is null) = (request_bytes is null))
);

create index on once.answer (claimed_at);
