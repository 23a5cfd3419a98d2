package org.accordcrm.conversations;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accordcrm.customers.Field;
import org.accordcrm.customers.Fields;
import org.accordcrm.people.Department;
import org.accordcrm.people.Departments;
import org.accordcrm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guesses whom a text asks, by what it says and by who answered before. */
@Component
class AskSuggestions {

    /** A shorter word of Latin letters stands in too many texts by chance. */
    private static final int WORD_LENGTH_MIN = 4;

    private static final int HAN_LENGTH_MIN = 2;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Addressees addressees;
    private final Fields fields;

    AskSuggestions(JdbcClient jdbc, Departments departments, Addressees addressees, Fields fields) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.addressees = addressees;
        this.fields = fields;
    }

    /** @param text as it was written so far; may be empty */
    AskSuggestion suggest(Viewer viewer, Room room, String text) {
        var staffed = addressees.staffed();
        var others = departments.all().stream()
                .filter(department -> !department.id().equals(viewer.department()))
                .filter(department -> staffed.contains(department.key()))
                .toList();
        var words = text.toLowerCase(Locale.ROOT);
        return named(others, text, words)
                .or(() -> knowing(others, words))
                .or(() -> answered(others, room))
                .orElse(AskSuggestion.NONE);
    }

    private static Optional<AskSuggestion> named(List<Department> others, String text, String words) {
        var mentioned = mentioned(text);
        return others.stream()
                .filter(department -> mentioned.contains(department.key())
                        || says(words, department.nameEn())
                        || says(words, department.nameZh())
                        || says(words, department.nameZh().replaceFirst("部门?$", "")))
                .findFirst()
                .map(department -> new AskSuggestion(department.key(), "named", null));
    }

    private static Set<String> mentioned(String text) {
        return text.isBlank() || text.length() > MessageText.LENGTH_MAX
                ? Set.of()
                : MessageText.of(text).departments();
    }

    private record Hit(Field field, int length) {}

    /** The department whose word counts for the field that the text names by its longest name. */
    private Optional<AskSuggestion> knowing(List<Department> others, String words) {
        var keys = others.stream().map(Department::key).toList();
        var hits = new ArrayList<Hit>();
        for (var field : fields.all()) {
            if (keys.contains(field.owner())) {
                Stream.concat(Stream.of(field.labelEn(), field.labelZh()), field.headers().stream())
                        .filter(name -> says(words, name))
                        .mapToInt(AskSuggestions::weight)
                        .max()
                        .ifPresent(length -> hits.add(new Hit(field, length)));
            }
        }
        return hits.stream()
                .max(comparingInt(Hit::length))
                .map(hit -> new AskSuggestion(
                        hit.field().owner(), "field", hit.field().key()));
    }

    /** A Han character says as much as a few letters. */
    private static int weight(String name) {
        return HAN.matcher(name).find() ? 3 * name.length() : name.length();
    }

    private static boolean says(String words, String name) {
        var phrase = name.toLowerCase(Locale.ROOT).strip();
        if (HAN.matcher(phrase).find()) {
            return phrase.length() >= HAN_LENGTH_MIN && words.contains(phrase);
        }
        return phrase.length() >= WORD_LENGTH_MIN
                && words.contains(phrase)
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}])")
                        .matcher(words)
                        .find();
    }

    private Optional<AskSuggestion> answered(List<Department> others, Room room) {
        return jdbc.sql("""
                        select w.department
                        from conversations.ask_answer w
                        join conversations.message m on m.id = w.ask_id
                        where m.about = :about
                          and m.subject = any (:addresses)
                        order by w.at desc
                        limit 1
                        """)
                .param("about", room.about())
                .param("addresses", room.ids())
                .query(UUID.class)
                .optional()
                .flatMap(last -> others.stream()
                        .filter(department -> department.id().value().equals(last))
                        .findFirst())
                .map(department -> new AskSuggestion(department.key(), "answered", null));
    }
}
