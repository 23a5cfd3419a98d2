import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import type { RunView } from './source-types';
import classes from './run-page.module.css';

/** How far a run is; only while something is left to do. */
export function RunBar({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (run.state) {
    case 'waiting':
      return <p className={classes.quiet}>{t('sources.run.waiting')}</p>;
    case 'reading':
      return <Reading run={run} />;
    case 'resolving':
      return (
        <>
          <div
            className={classes.track}
            data-endless
            role="progressbar"
            aria-label={t('sources.state.resolving')}
          >
            <span />
          </div>
          <p className={classes.now} role="status">
            {t('sources.run.resolving')}{' '}
            <span className={classes.quiet}>{t('sources.run.resolvingSlow')}</span>
          </p>
        </>
      );
    case 'finished':
      return run.finishedAt === undefined ? null : (
        <p className={classes.now} role="status">
          {t('sources.run.finishedIn', {
            time: format.seconds((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000),
          })}
        </p>
      );
    case 'undoing':
      return <Undoing run={run} />;
    case 'asking':
    case 'stopped':
    case 'failed':
    case 'undone':
      return null;
  }
}

function Undoing({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { done, records } = run.undo ?? { done: 0, records: 0 };
  const percent = records === 0 ? 100 : Math.round((100 * done) / records);
  return (
    <>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={t('sources.state.undoing')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p className={classes.now}>
        {t('sources.undo.of', { done: format.number(done), records: format.number(records) })}{' '}
        <span className={classes.quiet}>{t('sources.run.resolvingSlow')}</span>
      </p>
    </>
  );
}

function Reading({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = run.total === undefined ? undefined : Math.max(run.total, run.read);
  const percent = total === undefined || total === 0 ? 0 : Math.round((100 * run.read) / total);
  const words = [
    total === undefined
      ? t('sources.run.ofUnknown', { read: format.number(run.read) })
      : t('sources.run.of', { read: format.number(run.read), total: format.number(total) }),
    t('sources.run.rate', { rate: format.number(Math.round(run.ratePerSecond)) }),
    ...(run.secondsLeft === undefined
      ? []
      : [
          run.secondsLeft < 1
            ? t('sources.run.nearlyRead')
            : t('sources.run.left', { time: format.seconds(run.secondsLeft) }),
        ]),
  ];
  return (
    <>
      <div
        className={classes.track}
        data-endless={total === undefined || undefined}
        role="progressbar"
        aria-label={t('sources.state.reading')}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(total === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <span style={total === undefined ? undefined : { width: `${percent}%` }} />
      </div>
      <p className={classes.now}>
        {words.join(' · ')} <span className={classes.quiet}>{t('sources.run.stopSafe')}</span>
      </p>
    </>
  );
}
