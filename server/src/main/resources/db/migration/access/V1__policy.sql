create schema access;

-- The policy. An absent department means every department; a role is one of a department, or steward or administrator.
create table access.grant (
    department   text,
    role         text not null check (role in ('lead', 'member', 'guest', 'steward', 'administrator')),
    field_group  text not null,
    purpose      text not null check (purpose in ('view', 'edit', 'export', 'push')),
    unique nulls not distinct (department, role, field_group, purpose)
);

insert into access.grant (department, role, field_group, purpose)
select null, role, field_group, purpose
from unnest(array ['lead', 'member', 'steward', 'administrator']) role,
     unnest(array ['identity', 'contact', 'consent', 'sales', 'marketing', 'service']) field_group,
     unnest(array ['view', 'export']) purpose;

insert into access.grant (department, role, field_group, purpose)
select department, role, 'money', purpose
from unnest(array ['sales', 'finance']) department,
     unnest(array ['lead', 'member']) role,
     unnest(array ['view', 'export']) purpose;

insert into access.grant (department, role, field_group, purpose)
select department, role, field_group, 'edit'
from (values ('sales', 'identity'), ('sales', 'contact'), ('sales', 'sales'), ('marketing', 'marketing'),
             ('marketing', 'consent'), ('service', 'service'), ('service', 'contact'), ('finance', 'money'),
             ('finance', 'identity')) granted (department, field_group),
     unnest(array ['lead', 'member']) role;
