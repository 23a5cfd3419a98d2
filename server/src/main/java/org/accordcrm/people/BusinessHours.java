package org.accordcrm.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.accordcrm.people.Holidays.Coverage;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a department works, by its week, the public holidays of its region and the days that the company sets. Safe for concurrent use. */
@Component
public class BusinessHours {

    private final Companies companies;
    private final Departments departments;
    private final SpecialDays specialDays;

    BusinessHours(Companies companies, Departments departments, SpecialDays specialDays) {
        this.companies = companies;
        this.departments = departments;
        this.specialDays = specialDays;
    }

    /** Who set the day. */
    enum Origin {
        /** The law, or the government. */
        PUBLIC,
        COMPANY,
        DEPARTMENT
    }

    record CalendarDay(LocalDate day, DayKind kind, Origin origin, String nameEn, String nameZh) {}

    /**
     * @param region whose public holidays hold; absent before the company is founded
     * @param coverage how far the public holidays are known
     */
    record CalendarYear(int year, @Nullable String region, Coverage coverage, List<CalendarDay> days) {}

    /**
     * As they stand now; what is kept of the answer does not follow later changes.
     *
     * @throws Problem.Absent if there is no such department
     */
    public Hours of(DepartmentId id) {
        var department = department(id);
        var days = new TreeMap<LocalDate, SpecialDay>();
        specialDays.of(id).forEach((day, own) -> days.put(day, own.special()));
        return Hours.of(
                department.hours(),
                ZoneId.of(department.zone()),
                new Combined(region(department).orElse(""), days));
    }

    /** The special days of a year that hold for the department, or for the company without it. */
    CalendarYear year(int year, @Nullable DepartmentId id) {
        Wording.checkYear("year", year);
        var region = region(id == null ? null : department(id));
        var holidays = region.map(known -> Holidays.in(known, year)).orElse(Holidays.Year.UNKNOWN);
        var days = new TreeMap<LocalDate, CalendarDay>();
        holidays.days().forEach((day, special) -> days.put(day, shown(day, special)));
        specialDays
                .of(id)
                .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .forEach((day, own) -> days.put(
                        day,
                        new CalendarDay(
                                day,
                                own.kind(),
                                own.ofDepartment() ? Origin.DEPARTMENT : Origin.COMPANY,
                                own.name(),
                                own.name())));
        return new CalendarYear(year, region.orElse(null), holidays.coverage(), List.copyOf(days.values()));
    }

    private static CalendarDay shown(LocalDate day, SpecialDay special) {
        return switch (special) {
            case SpecialDay.Holiday(var en, var zh) -> new CalendarDay(day, DayKind.CLOSED, Origin.PUBLIC, en, zh);
            case SpecialDay.DayOff(var name) -> new CalendarDay(day, DayKind.CLOSED, Origin.PUBLIC, name, name);
            case SpecialDay.MakeUpDay(var en, var zh) -> new CalendarDay(day, DayKind.OPEN, Origin.PUBLIC, en, zh);
        };
    }

    private Department department(DepartmentId id) {
        return departments.find(id).orElseThrow(() -> new Problem.Absent("department", id));
    }

    private Optional<String> region(@Nullable Department department) {
        return Optional.ofNullable(department)
                .map(Department::region)
                .or(() -> companies.current().map(Company::country));
    }

    /** @param region empty where none is known */
    private record Combined(String region, SortedMap<LocalDate, SpecialDay> own) implements WorkCalendar {

        @Override
        public Optional<SpecialDay> on(LocalDate day) {
            return Optional.ofNullable(own.get(day))
                    .or(() -> region.isEmpty() ? Optional.empty() : Holidays.on(region, day));
        }

        @Override
        public String version() {
            return own + (region.isEmpty() ? "" : Holidays.version(region));
        }
    }
}
