import { Button, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { without } from './mapping-draft';
import { useProblemWords, useReasonWords } from './problem-words';
import type { Mended, Quarantined, Reason } from './source-types';
import { useMend } from './sources';
import classes from './quarantine.module.css';

const SHOWN_COLUMNS = 4;
/** Where the server puts a line that could not be told into columns; it is read, not mended. */
const WHOLE_LINE = '(line)';

interface QuarantinedRowProps {
  readonly row: Quarantined;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly onActivate: () => void;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
  readonly onAccepted: () => void;
}

export function QuarantinedRow(props: QuarantinedRowProps) {
  const { t } = useTranslation();
  const { row, isActive, isEditing, onActivate, onEdit } = props;
  const words = useReasonWords();
  const isLine = WHOLE_LINE in row.raw;
  const shown = isLine ? [] : telling(row);
  return (
    <article
      className={classes.row}
      data-row={row.id}
      data-active={isActive || undefined}
      tabIndex={-1}
      aria-label={t('sources.quarantine.line', { line: String(row.line) })}
      onFocus={onActivate}
    >
      <div className={classes.line}>
        <span className={classes.number}>
          {t('sources.quarantine.line', { line: String(row.line) })}
        </span>
        {row.key !== undefined && row.key !== '' && (
          <span className={classes.quiet}>{row.key}</span>
        )}
        {row.mended && <span className={classes.quiet}>{t('sources.quarantine.mended')}</span>}
      </div>
      <div className={classes.what}>
        <p className={classes.reason}>{words(row.reason)}</p>
        {isLine && <p className={classes.whole}>{row.raw[WHOLE_LINE]}</p>}
        {!isEditing && shown.length > 0 && (
          <dl className={classes.raw}>
            {shown.map((column) => (
              <div key={column}>
                <dt>{column}</dt>
                <dd
                  data-fault={column === faultColumn(row) || undefined}
                  title={textIn(row, column)}
                >
                  {textIn(row, column) === '' ? '∅' : textIn(row, column)}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {isEditing && <Mending {...props} />}
      </div>
      {!isEditing && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPencil size={14} stroke={1.8} />}
          onClick={onEdit}
        >
          {t('sources.quarantine.mend')}
        </Button>
      )}
    </article>
  );
}

function Mending({ row, onLeave, onAccepted }: QuarantinedRowProps) {
  const { t } = useTranslation();
  const words = useReasonWords();
  const problemWords = useProblemWords();
  const mend = useMend();
  const [raw, setRaw] = useState<Record<string, string>>(() =>
    without({ ...row.raw, ...row.mended }, WHOLE_LINE),
  );
  const [still, setStill] = useState<Reason>();
  const attempt = () => {
    mend.mutate(
      { id: row.id, raw },
      {
        onSuccess: (answer) => {
          const reason = reasonLeft(answer);
          if (reason === undefined) onAccepted();
          else setStill(reason);
        },
      },
    );
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    attempt();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      attempt();
    }
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside, which bubble
    <form className={classes.mending} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <RawFields row={row} raw={raw} onRaw={setRaw} />
      <p role="alert" className={classes.fault}>
        {still && t('sources.quarantine.still', { reason: words(still) })}
        {mend.isError && problemWords(mend.error)}
      </p>
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={mend.isPending}>
          {t('sources.quarantine.tryNow')}
        </Button>
        <Button variant="default" size="xs" onClick={onLeave}>
          {t('sources.quarantine.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface RawFieldsProps {
  readonly row: Quarantined;
  readonly raw: Readonly<Record<string, string>>;
  readonly onRaw: (raw: Record<string, string>) => void;
}

/** The raw row, column by column. */
function RawFields({ row, raw, onRaw }: RawFieldsProps) {
  const { t } = useTranslation();
  const [isWide, setWide] = useState(false);
  const columns = columnsOf(row);
  const shown = isWide ? columns : telling(row);
  // What has to be mended is where the reader wants to type.
  const first = faultColumn(row) ?? shown[0];
  return (
    <>
      <div className={classes.fields}>
        {shown.map((column) => (
          <TextInput
            key={column}
            label={column}
            value={raw[column] ?? ''}
            ref={column === first ? focusOnce : undefined}
            onChange={(event) => {
              onRaw({ ...raw, [column]: event.currentTarget.value });
            }}
          />
        ))}
      </div>
      {columns.length > shown.length && (
        <Button
          variant="subtle"
          size="xs"
          className={classes.wide ?? ''}
          onClick={() => {
            setWide(true);
          }}
        >
          {t('sources.quarantine.otherColumns', { count: columns.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus();
}

/** Why the row still waits; nothing when it was taken in. */
function reasonLeft({ accepted, reason }: Mended): Reason | undefined {
  return accepted ? undefined : reason;
}

function faultColumn(row: Quarantined): string | undefined {
  const { column, value } = row.reason.values;
  if (typeof column === 'string' && column in row.raw) return column;
  if (typeof value !== 'string' || value === '') return undefined;
  return Object.keys(row.raw).find((each) => row.raw[each] === value);
}

function textIn(row: Quarantined, column: string) {
  return row.mended?.[column] ?? row.raw[column] ?? '';
}

/** As they stand in the file. */
function columnsOf(row: Quarantined): string[] {
  return Object.keys(row.raw).filter((column) => column !== WHOLE_LINE);
}

/** A few that tell which row it is, in the order of the file: the one at fault, and of the others those that say something. */
function telling(row: Quarantined): string[] {
  const fault = faultColumn(row);
  const rank = (column: string) =>
    column === fault ? 0 : textIn(row, column).trim() === '' ? 2 : 1;
  const columns = columnsOf(row);
  const chosen = new Set(
    columns.toSorted((left, right) => rank(left) - rank(right)).slice(0, SHOWN_COLUMNS),
  );
  return columns.filter((column) => chosen.has(column));
}
