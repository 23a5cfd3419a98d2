package org.accordcrm.command;

import java.io.PrintStream;
import java.util.List;

/** The commands by name. */
public final class Commands {

    private static final int REFUSED = 2;

    /** Set by the launcher if standard error is a terminal, which the JVM cannot tell. */
    private static final String TERMINAL = "ACCORD_TERMINAL";

    private Commands() {}

    public static boolean knows(String name) {
        return name.equals("import") || name.equals("export");
    }

    /**
     * Runs one and says what became of it on standard output and error.
     *
     * @return the process's status: 0 done, 1 done in part, 2 refused
     */
    public static int run(String name, List<String> arguments) {
        return run(name, arguments, System.out, System.err, System.getenv(TERMINAL) != null);
    }

    /** @param isTerminal whether somebody looks on at {@code err}, where a line may be written over */
    static int run(String name, List<String> arguments, PrintStream out, PrintStream err, boolean isTerminal) {
        try {
            return name.equals("import")
                    ? Import.run(arguments, out, isTerminal ? err : null)
                    : Export.run(arguments, err);
        } catch (CommandRefused refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }
}
