import { IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { DepartmentMark } from '~/shared/ui/department-mark';
import type { SourceRecord } from './customer-types';
import classes from './record-table.module.css';

/** Whose record it is, how old, by which run it came, and the way to it in its own system. */
export function RecordHead({ record }: { readonly record: SourceRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { source, key, recordDate, takenInAt, run, openIn, vanished } = record;
  return (
    <th scope="col" className={classes.record}>
      <span className={classes.source}>
        <DepartmentMark id={source.department} /> {source.name}
      </span>
      <span className={classes.quiet}>{key}</span>
      <span className={classes.quiet} title={format.full(recordDate)}>
        {t('customers.recordOf', { date: format.date(recordDate) })}
      </span>
      <Link
        to="/data/runs/$id"
        params={{ id: run }}
        className={classes.out}
        title={format.full(takenInAt)}
      >
        {t('customers.takenIn', { date: format.date(takenInAt) })}
      </Link>
      {openIn !== undefined && (
        <a className={classes.out} href={openIn} target="_blank" rel="noreferrer">
          {t('customers.openIn', { system: source.name })}&nbsp;
          <IconExternalLink size={14} aria-hidden />
        </a>
      )}
      {vanished && (
        <span className={classes.vanished} title={t('customers.recordVanishedWhy')}>
          {t('customers.vanished')}
        </span>
      )}
    </th>
  );
}
