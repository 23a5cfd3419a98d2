/**
 * The sample company Northlight 北光仪器: its people, and the files of its four departments as a seed draws them.
 * Plain Java: no Spring, no database, no clock; the same seed, scale and day always give the same bytes.
 */
@NullMarked
package org.accordcrm.northlight;

import org.jspecify.annotations.NullMarked;
