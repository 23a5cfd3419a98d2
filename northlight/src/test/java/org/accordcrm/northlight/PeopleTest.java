package org.accordcrm.northlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.accordcrm.northlight.Staff.Role;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final List<Staff> people = new Northlight(1, 1, LocalDate.of(2026, 11, 24)).people();

    @Test
    void twentyEightPeopleWorkAtNorthlightSevenInEachDepartment() {
        assertThat(people).hasSize(28);
        assertThat(people.stream()
                        .collect(Collectors.groupingBy(Staff::department, Collectors.counting()))
                        .values())
                .containsExactly(7L, 7L, 7L, 7L);
    }

    @Test
    void eachDepartmentHasOneLeadAndTheCompanyOneStewardAndOneAdministrator() {
        assertThat(people.stream().filter(staff -> staff.role() == Role.LEAD).map(Staff::name))
                .containsExactlyInAnyOrder("Tom Becker", "Camille Laurent", "Zhao Lan", "Amara Okafor");
        assertThat(people.stream().filter(Staff::steward)).hasSize(1);
        assertThat(people.stream().filter(Staff::administrator)).hasSize(1);
        assertThat(people.stream().filter(staff -> staff.role() == Role.GUEST)).hasSize(1);
    }

    @Test
    void addressesAndPasswordsAreTheirOwn() {
        assertThat(people.stream().map(Staff::email))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith("@northlight.example"));
        assertThat(people.stream().map(Staff::password))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() >= 12);
    }
}
