package org.accordcrm.journal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event's components as JSON objects.
 *
 * @param lasting what stands in the entry for ever
 * @param personal what is {@link Personal}; absent if nothing is
 */
record EventData(String lasting, @Nullable String personal) {

    private static final ClassValue<List<String>> PERSONAL = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> event) {
            return event.isRecord()
                    ? Stream.of(event.getRecordComponents())
                            .filter(component -> component.isAnnotationPresent(Personal.class))
                            .map(component -> component.getName())
                            .toList()
                    : List.of();
        }
    };

    static EventData of(Event event) {
        var mapper = JsonMapper.shared();
        var names = PERSONAL.get(event.getClass());
        if (names.isEmpty()) {
            return new EventData(mapper.writeValueAsString(event), null);
        }
        ObjectNode lasting = mapper.valueToTree(event);
        var personal = mapper.createObjectNode();
        for (var name : names) {
            var value = lasting.remove(name);
            if (value != null) {
                personal.set(name, value);
            }
        }
        return new EventData(lasting.toString(), personal.isEmpty() ? null : personal.toString());
    }
}
