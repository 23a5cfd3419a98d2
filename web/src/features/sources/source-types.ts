import type { components } from '~/shared/api/schema';

/* What the server says and takes about sources: its own generated shapes, and where the page is stricter, how. */

type Schemas = components['schemas'];

/** The same, never changed in place. */
export type Frozen<T> = T extends (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type Reason = Frozen<Schemas['Reason']>;
export type RunSum = Frozen<Schemas['RunSum']>;
export type RunView = Frozen<Schemas['RunView']>;
export type RunState = RunView['state'];
export type ColumnProfile = Frozen<Schemas['ColumnProfile']>;
export type FileView = Frozen<Schemas['FileView']>;
/** What a file was taken for; `headerRow` counts from 1, as lines stand in the file. */
export type Recognised = FileView['recognised'];
export type Preview = Frozen<Schemas['Preview']>;
export type PreviewRow = Preview['rows'][number];
export type TargetField = Frozen<Schemas['TargetField']>;
export type Target = Frozen<Schemas['Target']>;
export type Quarantined = Frozen<Schemas['Quarantined']>;
export type Mended = Frozen<Schemas['Mended']>;
export type SourceDraft = Frozen<Schemas['NewSource']>;

export type Source = Frozen<Schemas['SourceView']>;

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

export type FileFormat = Frozen<Schemas['Format']>;
export type CleanOptions = Frozen<Schemas['Options']>;
export type MappingDefaults = Frozen<Schemas['Defaults']>;

/** As a mapping comes: whatever goes without saying is left out. */
export type TerseMapping = Frozen<Schemas['Mapping']>;

export type FieldMapping = Frozen<Omit<Schemas['FieldMapping'], 'clean' | 'columns'>> & {
  readonly columns: readonly string[];
  readonly clean?: Clean;
};

export type TargetMapping = Frozen<Omit<Schemas['TargetMapping'], 'fields' | 'keyColumns'>> & {
  /** None: the key is made from the row's content. */
  readonly keyColumns: readonly string[];
  readonly fields: readonly FieldMapping[];
};

/** A mapping as the page changes it: everything is said. */
export interface Mapping {
  readonly format: FileFormat;
  readonly list: 'whole' | 'additions';
  readonly defaults: MappingDefaults;
  readonly targets: readonly TargetMapping[];
}

export type SuggestedLine = Frozen<Schemas['SuggestedLine']>;

export interface MappingSuggestion {
  readonly mapping: Mapping;
  readonly lines: readonly SuggestedLine[];
  readonly unmapped: readonly string[];
}
