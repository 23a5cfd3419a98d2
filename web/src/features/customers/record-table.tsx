import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { fieldCatalogue } from '~/shared/model/fields';
import { ErrorState } from '~/shared/ui/error-state';
import { ScrollRegion } from '~/shared/ui/scroll-region';
import type { Customer, Field, SourceRecord } from './customer-types';
import { fieldOf } from './customer-title';
import { recordsOf } from './customers';
import { RecordHead } from './record-head';
import { useValueWords } from '~/shared/value/use-value-words';
import { differences } from './text-difference';
import { sameness, valueOf, valuesOf } from '~/shared/value/values';
import classes from './record-table.module.css';

/** The source records side by side; what differs from the golden value is marked, what is equal stays quiet. */
export function RecordTable({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation();
  const records = useQuery(recordsOf(customer.id));
  const { data: catalogue = [] } = useQuery(fieldCatalogue);
  const [isRaw, setRaw] = useState(false);
  if (records.data === undefined) {
    if (records.error !== null)
      return <ErrorState error={records.error} onRetry={() => void records.refetch()} />;
    return <RecordSkeleton />;
  }
  const mayBeRaw = records.data.some(({ raw }) => raw !== undefined);
  const fields = fieldsIn(customer, records.data, catalogue);
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <p className={classes.legend}>
          <mark className={classes.different}>{t('customers.differs')}</mark>{' '}
          {t('customers.differsNote')}
        </p>
        {mayBeRaw && (
          <Checkbox
            label={t('customers.showRaw')}
            checked={isRaw}
            onChange={(event) => {
              setRaw(event.currentTarget.checked);
            }}
          />
        )}
      </div>
      <ScrollRegion className={classes.frame} label={t('customers.tab.records')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td className={classes.corner} />
              <th scope="col">{t('customers.golden')}</th>
              {records.data.map((record) => (
                <RecordHead key={record.id} record={record} />
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow key={field.key} field={field} customer={customer} records={records.data} />
            ))}
            {isRaw && <RawRow records={records.data} />}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

type ShownField = Pick<Field, 'key' | 'labelEn' | 'labelZh' | 'type'>;

/** Every field that one of the records has, in the order of the catalogue. */
function fieldsIn(
  customer: Customer,
  records: readonly SourceRecord[],
  catalogue: readonly ShownField[],
): readonly ShownField[] {
  const told = new Set(records.flatMap(({ values }) => Object.keys(values)));
  const shown = customer.groups.flatMap(({ fields }) => fields);
  const known: readonly ShownField[] = catalogue.length > 0 ? catalogue : shown;
  return known.filter(({ key }) => told.has(key) || fieldOf(customer, key) !== undefined);
}

interface FieldRowProps {
  readonly field: ShownField;
  readonly customer: Customer;
  readonly records: readonly SourceRecord[];
}

function FieldRow({ field, customer, records }: FieldRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useValueWords();
  const golden = fieldOf(customer, field.key)?.values.map(({ value }) => value) ?? [];
  return (
    <tr>
      <th scope="row">{labelOf(field, language)}</th>
      <td className={classes.golden}>
        {golden.map((value) => (
          <div key={sameness(value)}>{words(field, value)}</div>
        ))}
      </td>
      {records.map((record) => {
        const values = valuesOf(record.values[field.key]);
        return (
          <td key={record.id}>
            {values.length === 0 && (
              <span className={classes.missing}>
                –<span className="visually-hidden">{t('customers.unknown')}</span>
              </span>
            )}
            {values.map((value) => (
              <Said key={sameness(value)} field={field} value={value} golden={golden} />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

interface SaidProps {
  readonly field: ShownField;
  readonly value: unknown;
  readonly golden: readonly unknown[];
}

/** What a record says: quiet where it is a golden value, else with the signs marked in which it differs from the nearest. */
function Said({ field, value, golden }: SaidProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const text = words(field, value);
  const isInvalid = valueOf(value).kind === 'invalid';
  if (golden.some((one) => sameness(one) === sameness(value)))
    return <div className={classes.same}>{text}</div>;
  const candidates = golden.map((one) => differences(text, words(field, one)));
  const marked = (pieces: (typeof candidates)[number]) =>
    pieces.reduce((sum, piece) => sum + (piece.isDifferent ? piece.text.length : 0), 0);
  const nearest = candidates.toSorted((a, b) => marked(a) - marked(b))[0] ?? [
    { text, isDifferent: true },
  ];
  // Only something that the nearest has and this one lacks: nothing to mark within, so the whole is.
  const pieces = nearest.some((piece) => piece.isDifferent)
    ? nearest
    : [{ text, isDifferent: true }];
  return (
    <div>
      {pieces.map((piece, index) =>
        piece.isDifferent ? (
          <mark key={index} className={classes.different}>
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
      {isInvalid && <span className={classes.invalid}> {t('customers.invalid')}</span>}
    </div>
  );
}

function RawRow({ records }: { readonly records: readonly SourceRecord[] }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{t('customers.raw')}</th>
      <td />
      {records.map(({ id, raw = {} }) => (
        <td key={id}>
          <dl className={classes.raw}>
            {Object.entries(raw).map(([column, text]) => (
              <div key={column}>
                <dt>{column}</dt>
                <dd>{text === '' ? '–' : text}</dd>
              </div>
            ))}
          </dl>
        </td>
      ))}
    </tr>
  );
}

function RecordSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} role="status" aria-label={t('ui.loading')}>
      {[0, 1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} height={20} mb={14} />
      ))}
    </div>
  );
}
