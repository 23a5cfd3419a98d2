/** Rows that could not be taken in, and what people made of them. */
@NullMarked
package org.accordcrm.sources.quarantine;

import org.jspecify.annotations.NullMarked;
