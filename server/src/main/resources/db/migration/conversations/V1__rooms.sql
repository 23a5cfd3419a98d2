create schema conversations;

-- A room is named by what it is about, and needs no row of its own. A customer's is named by the id that the customer had when it
-- was written; what belongs together today follows from the aliases, so that a split takes each side's words back.
create table conversations.message (
    id           uuid primary key,
    about        text not null check (about in ('customer')),
    subject      uuid not null,
    author       uuid not null,
    department   uuid,
    text         text not null check (text <> ''),
    in_reply_to  uuid references conversations.message,
    posted_at    timestamptz not null,
    epoch        int not null,
    tx           xid8 not null,
    position     bigint not null,
    edited_at    timestamptz,
    version      int not null default 1
);

create index message_by_room on conversations.message (about, subject, epoch, tx, position);
create index on conversations.message (in_reply_to) where in_reply_to is not null;

create table conversations.message_deletion (
    message_id  uuid primary key references conversations.message,
    deleted_by  uuid not null,
    deleted_at  timestamptz not null
);

-- Whom a message names: a person or a department.
create table conversations.mention (
    message_id  uuid not null references conversations.message,
    named       uuid not null,
    primary key (message_id, named)
);

create index on conversations.mention (named);

create table conversations.following (
    about      text not null,
    subject    uuid not null,
    person_id  uuid not null,
    since      timestamptz not null,
    primary key (person_id, about, subject)
);

create index on conversations.following (about, subject);

-- How far a person has read, as a place in the journal's order.
create table conversations.read_position (
    about      text not null,
    subject    uuid not null,
    person_id  uuid not null,
    epoch      int not null,
    tx         xid8 not null,
    position   bigint not null,
    primary key (person_id, about, subject)
);
