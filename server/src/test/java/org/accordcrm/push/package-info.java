@NullMarked
package org.accordcrm.push;

import org.jspecify.annotations.NullMarked;
