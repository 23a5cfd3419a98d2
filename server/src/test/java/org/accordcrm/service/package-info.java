@NullMarked
package org.accordcrm.service;

import org.jspecify.annotations.NullMarked;
