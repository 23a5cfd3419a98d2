package org.accordcrm.bench;

import java.util.List;

/** The benchmarks by name: {@code ./accord bench load --records 100000}. */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length == 0 ? "" : arguments[0];
        var rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        var settings = Settings.of(rest);
        switch (name) {
            case "load" -> LoadBench.run(settings);
            case "accuracy" -> AccuracyBench.run(settings);
            case "page" -> PageBench.run(settings);
            case "room" -> RoomBench.run(settings);
            case "room-kill" -> RoomKillBench.run(settings);
            case "start" -> StartBench.run(settings);
            default -> {
                System.err.println(
                        name.isEmpty()
                                ? "Say which benchmark to run: load, accuracy, page, room, room-kill or start."
                                : "There is no benchmark %s. Maybe one of: load, accuracy, page, room, room-kill, start."
                                        .formatted(name));
                System.exit(2);
            }
        }
    }
}
