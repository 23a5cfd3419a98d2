package org.accordcrm.command;

/** A command that cannot go on, told in words that say what to do; its end is a line on standard error and status 2. */
class CommandRefused extends RuntimeException {

    CommandRefused(String message) {
        super(message);
    }
}
