import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { PageHead } from '~/shared/ui/page-head';
import { ScrollRegion } from '~/shared/ui/scroll-region';
import { formatOf } from './mapping-draft';
import { useProblemWords } from './problem-words';
import type { FileFormat, FileView, Source } from './source-types';
import { useRecognition } from './files';
import { Steps } from './steps';
import classes from './file-step.module.css';

const encodings = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'GB18030', 'Big5'];

interface FileStepProps {
  readonly source: Source;
  readonly file: FileView;
  readonly onStep: (step: 'file' | 'mapping') => void;
}

/** What a file was taken for, every part of it correctable, with its first lines as they now read. */
export function FileStep({ source, file, onStep }: FileStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProblemWords();
  const recognition = useRecognition(file.id);
  const { known } = file.recognised;
  const change = (part: Partial<FileFormat>) => {
    recognition.mutate({ ...formatOf(file.recognised), ...part });
  };
  const sentence = [
    file.name,
    format.bytes(file.bytes),
    t('sources.file.rows', { rows: format.number(file.rows) }),
    t('sources.file.columns', { count: file.columns.length }),
  ].join(' · ');
  return (
    <div className={classes.page}>
      <PageHead
        title={source.name}
        sentence={sentence}
        actions={
          <Button
            disabled={file.columns.length === 0 || recognition.isPending}
            onClick={() => {
              onStep('mapping');
            }}
          >
            {t('sources.file.next')}
          </Button>
        }
      />
      <div className={classes.body}>
        <Steps step="file" onStep={onStep} />
        <p>
          {known !== undefined && <b>{t('sources.file.known', { name: known })}. </b>}
          {t('sources.file.recognised')}
        </p>
        <FormatForm file={file} onChange={change} />
        <p role="status" className={classes.quiet}>
          {recognition.isPending && t('sources.file.reading')}
        </p>
        {recognition.isError && (
          <p role="alert" className={classes.fault}>
            {words(recognition.error)}
          </p>
        )}
        <Head
          file={file}
          onHeader={(headerRow) => {
            change({ headerRow });
          }}
        />
      </div>
    </div>
  );
}

interface FormatFormProps {
  readonly file: FileView;
  readonly onChange: (part: Partial<FileFormat>) => void;
}

function FormatForm({ file, onChange }: FormatFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { recognised } = file;
  return (
    <div className={classes.form}>
      <Select
        label={t('sources.file.kind')}
        value={recognised.kind}
        data={(['csv', 'xlsx', 'json', 'jsonl'] as const).map((kind) => ({
          value: kind,
          label: t(`sources.file.kinds.${kind}`),
        }))}
        onChange={(kind) => {
          if (kind !== null) onChange({ kind });
        }}
      />
      {recognised.kind === 'xlsx' && recognised.sheets.length > 0 && (
        <Select
          label={t('sources.file.sheet')}
          value={recognised.sheet ?? null}
          data={recognised.sheets.map((sheet) => ({
            value: sheet.name,
            label: t('sources.file.sheetRows', {
              name: sheet.name,
              rows: format.number(sheet.rows),
            }),
          }))}
          onChange={(sheet) => {
            if (sheet !== null) onChange({ sheet });
          }}
        />
      )}
      {recognised.kind !== 'xlsx' && <Encoding file={file} onChange={onChange} />}
      {recognised.kind === 'csv' && <Delimiter file={file} onChange={onChange} />}
      {(recognised.kind === 'csv' || recognised.kind === 'xlsx') && (
        <Rows file={file} onChange={onChange} />
      )}
    </div>
  );
}

function Encoding({ file, onChange }: FormatFormProps) {
  const { t } = useTranslation();
  const value = file.recognised.encoding ?? 'UTF-8';
  const known = encodings.find((each) => each.toLowerCase() === value.toLowerCase()) ?? value;
  return (
    <Select
      label={t('sources.file.encoding')}
      value={known}
      data={[...new Set([...encodings, known])]}
      onChange={(encoding) => {
        if (encoding !== null) onChange({ encoding });
      }}
    />
  );
}

function Delimiter({ file, onChange }: FormatFormProps) {
  const { t } = useTranslation();
  const delimiter = file.recognised.delimiter ?? ',';
  const known = [
    { value: ',', label: t('sources.file.delimiters.comma') },
    { value: ';', label: t('sources.file.delimiters.semicolon') },
    { value: '\t', label: t('sources.file.delimiters.tab') },
    { value: '|', label: t('sources.file.delimiters.pipe') },
  ];
  return (
    <Select
      label={t('sources.file.delimiter')}
      value={delimiter}
      data={
        known.some((each) => each.value === delimiter)
          ? known
          : [...known, { value: delimiter, label: delimiter }]
      }
      onChange={(chosen) => {
        if (chosen !== null) onChange({ delimiter: chosen });
      }}
    />
  );
}

function Rows({ file, onChange }: FormatFormProps) {
  const { t } = useTranslation();
  const { headerRow = 1, skipRows = [], skipSubtotals } = file.recognised;
  const [skip, setSkip] = useState(skipRows.join(', '));
  const [header, setHeader] = useState<number | string>(headerRow);
  return (
    <>
      <NumberInput
        key={headerRow}
        label={t('sources.file.header')}
        description={t('sources.file.noHeader')}
        defaultValue={headerRow}
        min={0}
        max={1000}
        allowDecimal={false}
        onChange={setHeader}
        onBlur={() => {
          if (typeof header === 'number' && header !== headerRow) onChange({ headerRow: header });
        }}
      />
      <TextInput
        label={t('sources.file.skip')}
        description={t('sources.file.skipHint')}
        value={skip}
        onChange={(event) => {
          setSkip(event.currentTarget.value);
        }}
        onBlur={() => {
          const lines = numbersIn(skip);
          if (lines.join() !== skipRows.join()) onChange({ skipRows: lines });
        }}
      />
      <Checkbox
        label={t('sources.file.subtotals')}
        checked={skipSubtotals ?? true}
        className={classes.subtotals ?? ''}
        onChange={(event) => {
          onChange({ skipSubtotals: event.currentTarget.checked });
        }}
      />
    </>
  );
}

function numbersIn(text: string): number[] {
  return [...new Set((text.match(/\d+/g) ?? []).map(Number))].filter((line) => line > 0);
}

interface HeadProps {
  readonly file: FileView;
  readonly onHeader: (line: number) => void;
}

/** The first lines as they stand in the file; a click on a line's number makes it the header. */
function Head({ file, onHeader }: HeadProps) {
  const { t } = useTranslation();
  const { kind, headerRow } = file.recognised;
  const isTable = kind === 'csv' || kind === 'xlsx';
  const names = file.columns.map((column) => column.name);
  const lines = file.head;
  const width = Math.min(60, Math.max(names.length, ...lines.map((line) => line.cells.length)));
  return (
    <ScrollRegion
      className={classes.scroll}
      label={t('sources.file.firstRows', { name: file.name })}
    >
      <table className={classes.table}>
        {!isTable && (
          <thead>
            <tr>
              <th scope="col">{t('sources.file.line')}</th>
              {names.slice(0, width).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {lines.map((line) => (
            <tr
              key={line.line}
              data-header={(isTable && line.line === headerRow) || undefined}
              data-above={(isTable && line.line < (headerRow ?? 0)) || undefined}
            >
              <th scope="row">
                {isTable ? (
                  <button
                    type="button"
                    className={classes.pick}
                    aria-label={t('sources.file.choose', { line: String(line.line) })}
                    title={t('sources.file.choose', { line: String(line.line) })}
                    onClick={() => {
                      onHeader(line.line);
                    }}
                  >
                    {line.line}
                  </button>
                ) : (
                  line.line
                )}
              </th>
              {Array.from({ length: width }, (_, index) => (
                <td key={index} title={line.cells[index]}>
                  {line.cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
