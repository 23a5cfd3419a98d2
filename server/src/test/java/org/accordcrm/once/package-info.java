@NullMarked
package org.accordcrm.once;

import org.jspecify.annotations.NullMarked;
