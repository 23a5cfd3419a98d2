/** By the server's code: why a row or a file was not taken in, and why a field is suggested. */
export const reasonsEn = {
  unknown: 'Another reason ({{code}})',
  // the file as a whole
  'file-empty': 'The file is empty.',
  'file-not-table':
    'This is not a table that Accord can read. It reads CSV, XLSX, JSON and JSON lines.',
  'file-not-text':
    'The file holds binary data, not text. Accord reads CSV, XLSX, JSON and JSON lines; save it as one of these.',
  'file-too-large':
    'The file has {{bytes}}; at most {{max}} are taken. Split it, or save it as CSV.',
  'file-absent': 'This file is no longer there. Load it again.',
  'file-cut-off': 'The file did not arrive whole. Nothing of it was kept; send it again.',
  'file-unreadable': 'The file can no longer be read from the disk. Load it again.',
  'disk-full': 'The disk of the server is full. An administrator has to make room first.',
  'columns-too-many': 'The file has {{columns}} columns; up to {{max}} can be read.',
  'encoding-unknown': 'Accord does not know the encoding {{encoding}}. Choose another.',
  'header-row-absent': 'The file has no line {{headerRow}} for a header. Choose another line.',
  'json-without-records': 'The file holds no JSON objects.',
  'sheet-absent': 'The workbook has no sheet {{sheet}}. Choose another.',
  'archive-inflates':
    'The workbook unpacks to far more than its size, which is not safe to read. Save it anew, or as CSV.',
  'workbook-unreadable': 'The workbook is damaged. Open it, save it anew, and load that.',
  'workbook-parts-too-many':
    'The workbook has too many parts to be read safely. Save the sheet as a file of its own.',
  'workbook-strings-too-many':
    'The workbook holds more text than can be read at once. Save the sheet as CSV.',
  'workbook-without-sheet': 'The workbook has no sheet that can be read.',
  // the run as a whole
  'run-in-progress':
    'A run of this source is under way, or is being undone. That has to end first, or be stopped.',
  'run-failed': 'Something broke on the server. It was written down there.',
  'run-interrupted':
    'The server stopped while these records came in. The program that sent them has to send them again.',
  'run-not-tied':
    'The counts of the run do not add up, so it was not finished. An administrator finds the details in the log.',
  'run-not-last': 'A later run of this source rests on this one. Undo that one first.',
  'run-too-old':
    'This run was made before runs could be undone: what it replaced is not known. Load a right file.',
  'run-absent': 'There is no such run, or it is not for you to see.',
  'source-absent': 'This source does not exist, or it is not for you to see.',
  'source-has-records':
    'Records of this source still count, or may come back. Undo all its runs, the last one first; then it can be deleted.',
  'source-name-taken': 'Another source has this name.',
  'mapping-absent': 'The source has no mapping yet.',
  'mapping-columns-absent': 'The file lacks columns that the mapping reads: {{columns}}.',
  'mapping-columns-missing': 'No column is chosen for {{field}}.',
  'mapping-empty': 'The mapping does not say what a row is.',
  'mapping-field-unknown': 'The mapping fills the field {{field}}, which Accord no longer has.',
  'mapping-format-unknown': '{{format}} is no date format. Write it such as d.M.yyyy.',
  'mapping-relation-unknown':
    'The mapping joins {{target}} to {{to}}, which it does not read. Choose both, or neither.',
  'mapping-target-unknown': 'The mapping makes {{target}} of a row, which Accord does not have.',
  'quarantined-row-absent': 'This row no longer waits: somebody took it in or tried it again.',
  'records-missing': 'No record was sent.',
  'records-too-large': 'More was sent at once than is taken. Send fewer records.',
  'records-too-many': 'More records were sent at once than are taken. Send fewer.',
  'cursor-unknown': 'The list has changed. Load the page again.',
  // one row
  'row-too-short': 'The row has {{cells}} cells, the header {{columns}}',
  'row-too-long': 'The row has {{cells}} cells, the header {{columns}}',
  'cell-too-long': 'A cell is longer than can be read',
  'character-nul': 'There is a NUL sign in {{column}}',
  'encoding-invalid': 'Signs in {{column}} do not fit the encoding',
  'quote-stray': 'A quotation mark stands in the middle of a cell',
  'quote-unclosed': 'A quotation mark is never closed',
  'json-cut': 'The file was cut in the middle',
  'json-malformed': 'This line is not JSON',
  'json-not-object': 'This is JSON, but not an object',
  'duplicate-row': 'The same row stands in the file before',
  'record-empty': 'Nothing in this row is read',
  'key-missing': 'The key is empty',
  'key-too-long': 'The key has {{length}} signs; up to {{max}} can be looked up',
  'text-too-long': '“{{value}}” has {{length}} signs; up to {{max}} are kept here',
  'duplicate-key': 'The same key stands in line {{line}} with other values',
  'required-missing': 'A field that must be filled is empty',
  // one value
  'amount-unreadable': '“{{value}}” is not an amount',
  'number-unreadable': '“{{value}}” is not a number',
  'currency-missing': '“{{value}}” has no currency, and none is set',
  'currency-unknown': '“{{value}}” is not a currency',
  'date-impossible': 'The calendar has no {{value}}',
  'date-unreadable': '“{{value}}” is not a date',
  'phone-invalid': '“{{value}}” is not a whole phone number',
  'email-invalid': '“{{value}}” is not an e-mail address',
  'credit-code-letters': '“{{value}}” has letters a credit code never has; {{suggestion}} is meant',
  'credit-code-length': '“{{value}}” does not have the 18 signs of a credit code',
  'credit-code-check': 'The last sign of “{{value}}” does not fit the others',
  'boolean-unreadable': '“{{value}}” is neither yes nor no',
  'country-unknown': '“{{value}}” is not a country',
  'value-unknown': '“{{value}}” is not in the list of values',
  // why a column is suggested for a field
  'known-export': 'As in {{export}}',
  'header-usual': 'Usual name',
  'header-similar': 'Named like “{{usual}}”',
  'header-unknown': 'Unusual name',
  'values-look': 'By {{share}} % of its values',
  'values-bracketed': 'A title in brackets',
} as const;

/** The same for all rows with one fault, without the value of any. */
export const faultsEn = {
  'amount-unreadable': 'Not an amount',
  'number-unreadable': 'Not a number',
  'currency-missing': 'Amount without a currency',
  'currency-unknown': 'Unknown currency',
  'date-impossible': 'No such date',
  'date-unreadable': 'Not a date',
  'phone-invalid': 'Not a whole phone number',
  'email-invalid': 'Not an e-mail address',
  'credit-code-letters': 'Credit code with letters it never has',
  'credit-code-length': 'Credit code of the wrong length',
  'credit-code-check': 'Credit code with a wrong check sign',
  'boolean-unreadable': 'Neither yes nor no',
  'country-unknown': 'Unknown country',
  'value-unknown': 'Not in the list of values',
  'row-too-short': 'Row with too few cells',
  'row-too-long': 'Row with too many cells',
  'key-too-long': 'Key that is too long',
  'text-too-long': 'Text that is too long',
  'character-nul': 'NUL sign in a cell',
  'encoding-invalid': 'Signs that do not fit the encoding',
  'duplicate-key': 'One key with different values',
} as const;
