@NullMarked
package org.accordcrm.conversations;

import org.jspecify.annotations.NullMarked;
