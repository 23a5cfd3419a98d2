/** Which column is probably which field: by its name, by what stands in it, by the export that the file is known to be. */
@NullMarked
package org.accordcrm.sources.suggest;

import org.jspecify.annotations.NullMarked;
