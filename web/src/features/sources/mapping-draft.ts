import { markedIn } from './labels';
import type {
  Clean,
  CleanOptions,
  FieldMapping,
  FileFormat,
  FileView,
  Mapping,
  MappingSuggestion,
  Preview,
  PreviewRow,
  Reason,
  Recognised,
  SuggestedLine,
  Target,
  TargetField,
  TerseMapping,
} from './source-types';

/** One line of the mapping on screen: where it stands in the mapping, and what it says. */
export interface DraftLine {
  readonly target: string;
  /** Its place among the fields of its target. */
  readonly index: number;
  readonly mapping: FieldMapping;
}

export function lineKey(line: Pick<DraftLine, 'target' | 'index'>) {
  return `${line.target}/${line.index}`;
}

/** All lines in the order of the file's columns; what needs no column comes last. */
export function linesOf(mapping: Mapping, columns: readonly string[]): DraftLine[] {
  const place = new Map(columns.map((column, index) => [column, index]));
  const first = (line: DraftLine) => place.get(line.mapping.columns[0] ?? '') ?? columns.length;
  return mapping.targets
    .flatMap((target) =>
      target.fields.map((field, index) => ({ target: target.target, index, mapping: field })),
    )
    .sort((left, right) => first(left) - first(right));
}

/** Columns that nothing reads: neither a field nor a key, a date or a role. */
export function unreadColumns(mapping: Mapping, columns: readonly string[]): string[] {
  const read = new Set(
    mapping.targets.flatMap((target) => [
      ...target.keyColumns,
      ...(target.dateColumn === undefined ? [] : [target.dateColumn]),
      ...(target.relation?.role === undefined ? [] : [target.relation.role]),
      ...target.fields.flatMap((field) => field.columns),
    ]),
  );
  return columns.filter((column) => !read.has(column));
}

function inTarget(
  mapping: Mapping,
  key: string,
  change: (target: Mapping['targets'][number]) => Mapping['targets'][number],
): Mapping {
  return {
    ...mapping,
    targets: mapping.targets.map((target) => (target.target === key ? change(target) : target)),
  };
}

export function changeTarget(
  mapping: Mapping,
  key: string,
  change: Partial<Mapping['targets'][number]>,
): Mapping {
  return inTarget(mapping, key, (target) => ({ ...target, ...change }));
}

export function changeLine(mapping: Mapping, line: DraftLine, changed: FieldMapping): Mapping {
  return inTarget(mapping, line.target, (target) => ({
    ...target,
    fields: target.fields.with(line.index, changed),
  }));
}

export function removeLine(mapping: Mapping, line: DraftLine): Mapping {
  return inTarget(mapping, line.target, (target) => ({
    ...target,
    fields: target.fields.filter((_, index) => index !== line.index),
  }));
}

export function addLine(mapping: Mapping, target: string, field: FieldMapping): Mapping {
  return inTarget(mapping, target, (each) => ({ ...each, fields: [...each.fields, field] }));
}

/** Gives the line another field, perhaps of another target; its columns stay, its cleaning begins anew. */
export function moveLine(
  mapping: Mapping,
  line: DraftLine,
  target: string,
  field: string,
): Mapping {
  const { columns, clean, options } = line.mapping;
  const kept =
    clean === 'split' || clean === 'join' || clean === 'constant'
      ? { clean, ...(options === undefined ? {} : { options }) }
      : {};
  const changed: FieldMapping = { field, columns, ...kept };
  if (target === line.target) return changeLine(mapping, line, changed);
  return addLine(removeLine(mapping, line), target, changed);
}

/** Keeps what is mapped for the targets that stay, and takes the suggestion for the new ones. */
export function chooseTargets(
  mapping: Mapping,
  chosen: readonly string[],
  suggested: Mapping | undefined,
): Mapping {
  const targets = chosen.map(
    (key) =>
      mapping.targets.find((target) => target.target === key) ??
      suggested?.targets.find((target) => target.target === key) ?? {
        target: key,
        keyColumns: [],
        fields: [],
      },
  );
  return { ...mapping, targets };
}

/** Which cleanings make sense for a field; the first is what its type does by itself. */
export function cleaningsFor(field: TargetField | undefined): readonly Clean[] {
  const any: readonly Clean[] = ['trim', 'join', 'split', 'constant', 'values'];
  const type = field?.type ?? 'TEXT';
  switch (type) {
    case 'DATE':
    case 'TIMESTAMP':
      return ['date', 'constant'];
    case 'AMOUNT':
      return ['amount', 'constant'];
    case 'NUMBER':
    case 'INTEGER':
      return ['number', 'constant', 'values'];
    case 'PHONE':
      return ['phone', 'join', 'split', 'constant'];
    case 'EMAIL':
      return ['email', 'split', 'constant'];
    case 'IDENTIFIER':
      return ['code', 'join', 'split', 'constant'];
    case 'CODE':
    case 'BOOLEAN':
    case 'CONSENT':
      return ['trim', 'values', 'constant'];
    case 'TEXT':
    case 'PERSON_NAME':
    case 'ORGANIZATION_NAME':
    case 'STREET':
    case 'CITY':
    case 'POSTCODE':
    case 'REGION':
    case 'COUNTRY':
    case 'URL':
    case 'REFERENCE':
      return any;
  }
}

export function cleaningOf(line: FieldMapping, field: TargetField | undefined): Clean {
  return line.clean ?? cleaningsFor(field)[0] ?? 'trim';
}

/** What a cleaning needs to be told before it can do anything. */
function firstOptions(clean: Clean): CleanOptions | undefined {
  switch (clean) {
    case 'join':
      return { separator: ' ' };
    case 'split':
      return { separator: ' ', part: 1 };
    case 'constant':
      return { constant: '' };
    case 'values':
      return { values: {} };
    case 'trim':
    case 'date':
    case 'amount':
    case 'number':
    case 'phone':
    case 'email':
    case 'code':
      return undefined;
  }
}

export function withCleaning(line: FieldMapping, clean: Clean): FieldMapping {
  const options = firstOptions(clean);
  return {
    field: line.field,
    columns: clean === 'constant' ? [] : line.columns,
    clean,
    ...(options === undefined ? {} : { options }),
  };
}

/** The reason of a suggestion, as long as the line still is what was suggested. */
export function suggestionOf(
  line: DraftLine,
  suggestion: MappingSuggestion | undefined,
): SuggestedLine | undefined {
  return suggestion?.lines.find(
    (each) =>
      each.target === line.target &&
      each.field === line.mapping.field &&
      each.columns.join('\n') === line.mapping.columns.join('\n'),
  );
}

export interface Faults {
  /** Rows that go to quarantine for this field. */
  readonly faulty: number;
  /** Rows whose value is taken in as it is, and marked as invalid. */
  readonly marked: number;
  readonly rows: number;
  readonly first: Reason | undefined;
}

/** How many of the rows in the preview have a fault in this field. */
export function faultsOf(line: DraftLine, preview: Preview | undefined): Faults {
  const rows = preview?.rows ?? [];
  const found = rows.flatMap((row) => {
    const fault = row.faults.find((each) => isFaultOf(each.field, line));
    return fault === undefined ? [] : [fault.reason];
  });
  const marked = rows.flatMap((row) => {
    const mark = markedIn(cleanedIn(row, line));
    return mark === undefined ? [] : [{ code: mark.reason, values: { value: mark.invalid } }];
  });
  return {
    faulty: found.length,
    marked: marked.length,
    rows: rows.length,
    first: found[0] ?? marked[0],
  };
}

/** What the line makes of the row. */
export function cleanedIn(row: PreviewRow, line: DraftLine): unknown {
  return row.records.find((record) => record.target === line.target)?.values[line.mapping.field];
}

export function isFaultOf(field: string | undefined, line: DraftLine): boolean {
  return field === line.mapping.field || field === `${line.target}.${line.mapping.field}`;
}

export function fieldIn(targets: readonly Target[], target: string, field: string) {
  return targets
    .find((each) => each.key === target)
    ?.fields.find((candidate) => candidate.key === field);
}

/** Fields that must be filled and are not mapped: nothing can be read before they are. */
export function missingFields(mapping: Mapping, targets: readonly Target[]) {
  return mapping.targets.flatMap((each) => {
    const mapped = new Set(each.fields.map((field) => field.field));
    return (targets.find((target) => target.key === each.target)?.fields ?? [])
      .filter((field) => field.required && !mapped.has(field.key))
      .map((field) => ({ target: each.target, field }));
  });
}

/** A mapping of before, read against a new file: the file says how it is written, the mapping what it means. */
export function mappingFor(file: FileView, known: Mapping): Mapping {
  return { ...known, format: { ...known.format, ...formatOf(file.recognised) } };
}

/** Columns the mapping wants and the file does not have. */
export function absentColumns(mapping: Mapping, columns: readonly string[]): string[] {
  const has = new Set(columns);
  const wanted = mapping.targets.flatMap((target) => [
    ...target.keyColumns,
    ...target.fields.flatMap((field) => field.columns),
  ]);
  return [...new Set(wanted)].filter((column) => !has.has(column));
}

/** Only what says how a file is to be read. */
export function formatOf(recognised: Recognised): FileFormat {
  const keys = [
    'encoding',
    'delimiter',
    'sheet',
    'headerRow',
    'skipRows',
    'skipSubtotals',
  ] as const;
  const said = keys.filter((key) => recognised[key] !== undefined);
  return {
    kind: recognised.kind,
    ...Object.fromEntries(said.map((key) => [key, recognised[key]])),
  };
}

/** The same without one of its members. */
export function without<T extends object>(record: T, key: keyof T): T {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key)) as T;
}

/** The same with everything said. */
export function complete(mapping: TerseMapping): Mapping {
  return {
    format: mapping.format ?? { kind: 'csv' },
    list: mapping.list ?? 'additions',
    defaults: mapping.defaults ?? {},
    targets: mapping.targets.map((target) => ({
      ...target,
      keyColumns: target.keyColumns ?? [],
      fields: target.fields.map(({ columns = [], clean, ...field }) => ({
        ...field,
        columns,
        // The server knows no other cleaning than those the page offers.
        ...(clean === undefined ? {} : { clean: clean as Clean }),
      })),
    })),
  };
}
