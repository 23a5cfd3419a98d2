-- What everybody is who is not deactivated: a role of the company, or one in a department.
create view people.appointment_view as
select a.person_id, a.role, a.department
from (select person_id, role, null as department from people.company_role
      union all
      select m.person_id, m.role, d.key
      from people.membership m
      join people.department d on d.id = m.department_id) a
where not exists (select from people.person_deactivation x where x.person_id = a.person_id);
