/** Files as they come: recognised, profiled, and read row by row in constant memory. Knows no database. */
@NullMarked
package org.accordcrm.sources.file;

import org.jspecify.annotations.NullMarked;
