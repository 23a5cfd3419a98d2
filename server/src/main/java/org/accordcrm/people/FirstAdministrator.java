package org.accordcrm.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a new installation gets somebody who may sign in: by a link that only who starts the server sees. */
@Component
public class FirstAdministrator {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final JdbcClient jdbc;
    private final People people;
    private final Foundation foundation;
    private final Invitations invitations;
    private final String email;

    FirstAdministrator(
            JdbcClient jdbc,
            People people,
            Foundation foundation,
            Invitations invitations,
            @Value("${accord.administrator:administrator@localhost}") String email) {
        this.jdbc = jdbc;
        this.people = people;
        this.foundation = foundation;
        this.invitations = invitations;
        this.email = email;
    }

    /** @param path of the page that the link opens */
    public record Welcome(String email, String path) {}

    /**
     * In an empty installation, founds a company with the four usual departments and an administrator. Gives a new link
     * for as long as the administrator has not used one.
     */
    @Transactional
    public Optional<Welcome> welcome() {
        if (people.nobodyYet()) {
            found();
        }
        record Waiting(PersonId id, String email) {}
        var waiting = jdbc.sql("""
                        select p.id, p.email
                        from people.person p
                        join people.company_role r on r.person_id = p.id and r.role = 'administrator'
                        where p.password is null
                          and not exists (
                              select from people.company_role o
                              join people.person a on a.id = o.person_id
                              where o.role = 'administrator' and a.password is not null)
                        order by p.id
                        limit 1
                        """)
                .query((row, _) -> new Waiting(PersonId.of(row.getString("id")), row.getString("email")))
                .optional();
        return waiting.map(administrator -> new Welcome(
                administrator.email(),
                invitations.invite(People.ACCORD, administrator.id()).path()));
    }

    private void found() {
        var zone = ZoneId.systemDefault().getId();
        foundation.found(new Company("Company", zone, "EUR", "DE", List.of("en", "zh")));
        open("sales", "Sales", "销售部", "sales", zone);
        open("marketing", "Marketing", "市场部", "marketing", zone);
        open("service", "Service", "客服部", "service", zone);
        open("finance", "Finance", "财务部", "finance", zone);
        people.add(
                People.ACCORD, null, new People.NewPerson(email, "Administrator", "管理员", null, true, true, Map.of()));
    }

    private void open(String key, String nameEn, String nameZh, String hue, String zone) {
        var hours = Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(day -> new OpenHours(day, OPENS, CLOSES))
                .toList();
        foundation.open(key, nameEn, nameZh, hue, zone, hours);
    }
}
