package org.accordcrm.once;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The POST makes something, so it hears the header {@code Idempotency-Key}: sent again with the key, it makes nothing more
 * and gives the first answer.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnceOnly {

    /** Whether the answer holds what is shown this once, so that it must not be kept. */
    boolean secret() default false;
}
