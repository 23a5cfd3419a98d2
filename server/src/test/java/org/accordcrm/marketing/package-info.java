@NullMarked
package org.accordcrm.marketing;

import org.jspecify.annotations.NullMarked;
