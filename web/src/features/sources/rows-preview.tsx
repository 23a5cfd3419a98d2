import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { fieldIn, lineKey, linesOf } from './mapping-draft';
import { CleanedCell } from './mapping-preview';
import type { Mapping, Preview, Target } from './source-types';
import { ScrollRegion } from '~/shared/ui/scroll-region';
import classes from './rows-preview.module.css';

interface RowsPreviewProps {
  readonly preview: Preview | undefined;
  readonly mapping: Mapping;
  readonly targets: readonly Target[];
}

/** The first rows as they will stand in Accord, all fields side by side, faults where they are. */
export function RowsPreview({ preview, mapping, targets }: RowsPreviewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOnlyFaulty, setOnlyFaulty] = useState(false);
  if (preview === undefined) return null;
  const lines = linesOf(mapping, Object.keys(preview.rows[0]?.raw ?? {}));
  const rows = isOnlyFaulty ? preview.rows.filter((row) => row.faults.length > 0) : preview.rows;
  return (
    <section className={classes.part} aria-label={t('sources.preview.rows')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('sources.preview.rows')}</h2>
        <Checkbox
          label={t('sources.preview.onlyFaulty')}
          checked={isOnlyFaulty}
          onChange={(event) => {
            setOnlyFaulty(event.currentTarget.checked);
          }}
        />
      </header>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{t('sources.preview.noFaulty')}</p>
      ) : (
        <ScrollRegion className={classes.scroll} label={t('sources.preview.title')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('sources.file.line')}</th>
                {lines.map((line) => {
                  const field = fieldIn(targets, line.target, line.mapping.field);
                  return (
                    <th key={lineKey(line)} scope="col">
                      {field === undefined ? line.mapping.field : labelOf(field, language)}
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.line} data-faulty={row.faults.length > 0 || undefined}>
                  <th scope="row">{row.line}</th>
                  {lines.map((line) => (
                    <CleanedCell
                      key={lineKey(line)}
                      row={row}
                      line={line}
                      field={fieldIn(targets, line.target, line.mapping.field)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
