/** Runs: a file or some records taken in batch by batch, tied out, stopped, resumed. */
@NullMarked
package org.accordcrm.sources.run;

import org.jspecify.annotations.NullMarked;
