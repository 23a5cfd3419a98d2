-- Whose public holidays hold for the department: a country of ISO 3166 or a part of it; without one, the company's country.
alter table people.department
    add column region text check (region ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');

-- Days that the company sets itself; without a department, for all of them.
create table people.special_day (
    day            date not null,
    department_id  uuid references people.department,
    kind           text not null check (kind in ('open', 'closed')),
    name           text not null check (name <> ''),
    set_by         uuid not null references people.person,
    set_at         timestamptz not null,
    unique nulls not distinct (day, department_id)
);
