package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.journal.Event;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of entry has one frozen example in {@code src/test/resources/events/}. What was once written must be read for
 * ever: a kind is never changed, only followed by the next version. A new kind's example is written by
 * {@code -Daccord.events.write=true}, which leaves those that are there as they are.
 */
class EventExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/events");
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void noExampleIsLeftOfAKindThatNobodyWrites() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            events().map(event -> example(event).kind()).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> aKindIsWrittenAndReadAsItEverWas() {
        return events().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
            var event = example(type);
            var file = EXAMPLES.resolve(event.kind() + ".json");
            var written = PRETTY.writeValueAsString(shape(event)) + "\n";
            if (Boolean.getBoolean("accord.events.write") && Files.notExists(file)) {
                Files.createDirectories(EXAMPLES);
                Files.writeString(file, written);
            }

            assertThat(event.kind()).matches("[a-z-]+\\.[a-z-]+\\.v\\d+");
            assertThat(Files.readString(file))
                    .as(
                            "The kind %s is written otherwise than before. Maybe follow it by the next version.",
                            event.kind())
                    .isEqualTo(written);
            var data = PRETTY.readTree(Files.readString(file)).get("data");
            assertThat(PRETTY.valueToTree(PRETTY.treeToValue(data, type)).toString())
                    .isEqualTo(data.toString());
        }));
    }

    /** What the journal keeps of the event. */
    private static Map<String, Object> shape(Event event) {
        var shape = new TreeMap<String, Object>();
        shape.put("kind", event.kind());
        shape.put("subject", event.subject());
        shape.put("data", event);
        if (event.customer() != null) {
            shape.put("customer", event.customer());
        }
        if (event.run() != null) {
            shape.put("run", event.run());
        }
        return shape;
    }

    private static Stream<Class<? extends Event>> events() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.accordcrm").stream()
                        .filter(type -> type.isAssignableTo(Event.class) && !type.isInterface())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(type -> type.reflect().asSubclass(Event.class));
    }

    private static Event example(Class<? extends Event> type) {
        return (Event) record(type);
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("No example of " + type + " can be made.", refused.getCause());
        }
    }

    /** One value of the type, the same at each run; of a list, one element. */
    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType many) {
            var inner = many.getActualTypeArguments();
            if (many.getRawType() == List.class) {
                return List.of(value(inner[0], name));
            }
            if (many.getRawType() == Set.class) {
                return Set.of(value(inner[0], name));
            }
            if (many.getRawType() == Map.class) {
                return Map.of(value(inner[0], name), value(inner[1], name));
            }
        }
        if (type == UUID.class) {
            return ID;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-06-01T08:30:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 6, 1);
        }
        if (type == String.class || type == Object.class) {
            return name;
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == long.class || type == Long.class) {
            return 7L;
        }
        if (type == double.class || type == Double.class) {
            return 7.5;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            return known.getEnumConstants()[0];
        }
        if (type instanceof Class<?> known && known.isRecord()) {
            return record(known);
        }
        throw new IllegalStateException(
                "Events of the type (%s) have no example yet. Maybe add it here.".formatted(type));
    }
}
