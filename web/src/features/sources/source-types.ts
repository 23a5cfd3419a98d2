/** What the server says and takes about sources, in its own words. */

export interface Reason {
  readonly code: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface RunSum {
  readonly field: string;
  readonly currency: string;
  readonly file: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly quarantined: number;
  readonly skipped: number;
}

export type RunState =
  'waiting' | 'reading' | 'asking' | 'resolving' | 'finished' | 'stopped' | 'failed';

export interface RunView {
  readonly id: string;
  readonly source: string;
  readonly sourceName: string;
  readonly file?: string;
  readonly fileId?: string;
  readonly list: 'whole' | 'additions';
  readonly state: RunState;
  readonly read: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly quarantined: number;
  readonly skipped: number;
  readonly vanished: number;
  readonly linked: number;
  readonly customers: number;
  readonly total?: number;
  readonly ratePerSecond: number;
  readonly secondsLeft?: number;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly problem?: Reason;
  readonly sums: readonly RunSum[];
  readonly by?: string;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly department: { readonly id: string; readonly key: string };
  readonly kind: 'file' | 'api' | 'accord';
  readonly addressPattern?: string;
  readonly rank: number;
  readonly records: number;
  readonly lastRun?: RunView;
  readonly quarantined: number;
  readonly mapped: boolean;
}

export interface ColumnProfile {
  readonly name: string;
  /** Share of the rows, 0 to 1. */
  readonly filled: number;
  readonly distinct: number;
  readonly patterns: readonly { readonly pattern: string; readonly share: number }[];
  readonly top: readonly { readonly value: string; readonly count: number }[];
  readonly samples: readonly string[];
}

export interface FileFormat {
  readonly kind: 'csv' | 'xlsx' | 'json' | 'jsonl';
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** Counted from 1, as it stands in the file. */
  readonly headerRow?: number;
  readonly skipRows?: readonly number[];
  readonly skipSubtotals?: boolean;
}

export interface Recognised extends FileFormat {
  readonly sheets?: readonly { readonly name: string; readonly rows: number }[];
  /** The export it is known to be, such as "HubSpot contacts". */
  readonly known?: string;
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly recognised: Recognised;
  readonly columns: readonly ColumnProfile[];
  readonly rows?: number;
  /** The first lines as they stand in the file, title lines included. */
  readonly head?: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export type Clean =
  | 'trim'
  | 'join'
  | 'split'
  | 'constant'
  | 'values'
  | 'date'
  | 'amount'
  | 'number'
  | 'phone'
  | 'email'
  | 'code';

export interface CleanOptions {
  readonly separator?: string;
  readonly part?: number;
  readonly brackets?: boolean;
  readonly constant?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** For a text that is not among the values; without it such a row is quarantined. */
  readonly other?: string;
  readonly format?: string;
  readonly decimal?: string;
  readonly currency?: string;
  readonly source?: string;
}

export interface FieldMapping {
  readonly field: string;
  readonly columns: readonly string[];
  readonly clean?: Clean;
  readonly options?: CleanOptions;
}

export interface TargetMapping {
  readonly target: string;
  /** None: the key is made from the row's content. */
  readonly keyColumns: readonly string[];
  readonly dateColumn?: string;
  readonly relation?: { readonly to: string; readonly role?: string };
  readonly fields: readonly FieldMapping[];
}

export interface MappingDefaults {
  readonly country?: string;
  readonly areaCode?: string;
  readonly city?: string;
  readonly currency?: string;
  readonly dateOrder?: 'DMY' | 'MDY' | 'YMD';
  readonly decimal?: '.' | ',';
}

export interface Mapping {
  readonly format: FileFormat;
  readonly list: 'whole' | 'additions';
  readonly defaults: MappingDefaults;
  readonly targets: readonly TargetMapping[];
}

export interface SuggestedLine {
  readonly target: string;
  readonly field: string;
  readonly columns: readonly string[];
  readonly clean?: Clean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

export interface MappingSuggestion {
  readonly mapping: Mapping;
  readonly lines: readonly SuggestedLine[];
  readonly unmapped: readonly string[];
}

export interface PreviewRow {
  readonly line: number;
  readonly raw: Readonly<Record<string, string>>;
  readonly records: readonly {
    readonly target: string;
    readonly key?: string;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  readonly faults: readonly { readonly field?: string; readonly reason: Reason }[];
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly counts: { readonly rows: number; readonly faulty: number };
}

export interface TargetField {
  readonly key: string;
  readonly type: string;
  readonly labelEn: string;
  readonly labelZh: string;
  readonly required: boolean;
  readonly many: boolean;
  readonly group?: string;
}

export interface Target {
  readonly key: string;
  readonly labelEn: string;
  readonly labelZh: string;
  readonly fields: readonly TargetField[];
}

export interface Quarantined {
  readonly id: string;
  readonly run: string;
  readonly line: number;
  readonly key?: string;
  readonly field?: string;
  readonly reason: Reason;
  readonly raw: Readonly<Record<string, string>>;
  readonly mended?: Readonly<Record<string, string>>;
  readonly at: string;
}
