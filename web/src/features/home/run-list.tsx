import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { DepartmentMark } from '~/shared/ui/department-mark';
import type { RunOfSource } from './home';
import classes from './home-page.module.css';

/** The newest readings of the sources, each a link to its run. */
export function RunList({ runs }: { readonly runs: readonly RunOfSource[] }) {
  const { t } = useTranslation();
  if (runs.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('home.runs')}>
      <h2 className={classes.title}>{t('home.runs')}</h2>
      <ul className={classes.runs}>
        {runs.map((run) => (
          <li key={run.id}>
            <RunLine run={run} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RunLine({ run }: { readonly run: RunOfSource }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isBroken = run.state === 'failed' || run.state === 'asking';
  return (
    <Link to="/data/runs/$id" params={{ id: run.id }} className={classes.run}>
      <DepartmentMark id={run.department} />
      <span className={classes.source}>{run.sourceName}</span>
      <span className={isBroken ? classes.broken : classes.quiet}>
        {t(`home.run.${run.state}`)}
      </span>
      <span className={classes.counts}>
        {t('home.rows', {
          read: format.number(run.read),
          accepted: format.number(run.accepted),
          unchanged: format.number(run.unchanged),
        })}
        {run.quarantined > 0 && (
          <span className={classes.waiting}>
            {t('home.quarantined', { rows: format.number(run.quarantined) })}
          </span>
        )}
      </span>
      <time className={classes.when} dateTime={run.startedAt} title={format.full(run.startedAt)}>
        {format.ago(run.startedAt)}
      </time>
    </Link>
  );
}
