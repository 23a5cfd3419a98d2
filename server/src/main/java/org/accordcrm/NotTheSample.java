package org.accordcrm;

/** The demo was asked for where another company lives. */
final class NotTheSample extends RuntimeException {

    NotTheSample(Object home) {
        super("The data folder (%s) holds a company of its own, not the sample company Northlight.".formatted(home));
    }
}
