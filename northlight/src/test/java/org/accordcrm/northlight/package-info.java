@NullMarked
package org.accordcrm.northlight;

import org.jspecify.annotations.NullMarked;
