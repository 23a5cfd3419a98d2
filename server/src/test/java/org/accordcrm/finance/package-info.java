@NullMarked
package org.accordcrm.finance;

import org.jspecify.annotations.NullMarked;
