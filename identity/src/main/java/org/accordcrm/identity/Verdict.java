package org.accordcrm.identity;

/** What a person said about two records. It binds the engine until it is withdrawn. */
public enum Verdict {
    SAME,
    DIFFERENT
}
