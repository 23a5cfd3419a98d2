package org.accordcrm.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed after a command: plain words, {@code --name value} pairs and {@code --switches}. */
record Options(List<String> words, Map<String, String> values, Set<String> switches) {

    /**
     * @param named the options that take a value, without their dashes
     * @param plain the options that take none
     * @throws CommandRefused for an option that is in neither list, or one without its value
     */
    static Options parse(List<String> arguments, Set<String> named, Set<String> plain) {
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var switches = new java.util.HashSet<String>();
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            var name = argument.substring(2);
            if (plain.contains(name)) {
                switches.add(name);
            } else if (!named.contains(name)) {
                throw new CommandRefused("There is no option %s. Maybe look at ./accord help.".formatted(argument));
            } else if (++i == arguments.size()) {
                throw new CommandRefused("The option %s needs a value.".formatted(argument));
            } else {
                values.put(name, arguments.get(i));
            }
        }
        return new Options(List.copyOf(words), Map.copyOf(values), Set.copyOf(switches));
    }

    /** @throws CommandRefused if it was neither typed nor set in the environment */
    String required(String name, String variable) {
        return Optional.ofNullable(values.get(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .orElseThrow(
                        () -> new CommandRefused("Give --%s, or set %s in the environment.".formatted(name, variable)));
    }

    /** Where the server is: {@code --url}, else ACCORD_URL, else the usual address on this machine. */
    String url() {
        return optional("url")
                .or(() -> Optional.ofNullable(System.getenv("ACCORD_URL")))
                .orElse("http://127.0.0.1:8080");
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean isOn(String name) {
        return switches.contains(name);
    }
}
