/** Tables written as they are read: CSV and XLSX, safe to open in a spreadsheet. */
@NullMarked
package org.accordcrm.customers.export;

import org.jspecify.annotations.NullMarked;
