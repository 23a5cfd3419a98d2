package org.accordcrm.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The special days, which everybody may see; those of the company and its departments an administrator sets. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final BusinessHours hours;
    private final SpecialDays days;

    CalendarController(BusinessHours hours, SpecialDays days) {
        this.hours = hours;
        this.days = days;
    }

    record DaySetting(DayKind kind, String name) {}

    @GetMapping
    BusinessHours.CalendarYear calendar(
            @RequestParam int year, @RequestParam(required = false) @Nullable DepartmentId department) {
        return hours.year(year, department);
    }

    @PutMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setDay(
            Viewer viewer,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable DepartmentId department,
            @RequestBody DaySetting setting) {
        Administration.require(viewer);
        days.set(viewer, day, department, setting.kind(), setting.name());
    }

    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearDay(
            Viewer viewer,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable DepartmentId department) {
        Administration.require(viewer);
        days.clear(viewer, day, department);
    }
}
