/** Every operation, as everybody who might ask it, about whatever it might be asked of. */
@NullMarked
package org.accordcrm.matrix;

import org.jspecify.annotations.NullMarked;
