import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconHelpCircle,
  IconPlayerStop,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { useProblemWords, useReasonWords } from './problem-words';
import { useMayManageRun } from './rights';
import { whoOf } from './run-state';
import type { RunView } from './source-types';
import { useConfirmRun, useStopRun } from './sources';
import classes from './run-page.module.css';

/** What a run wants from a person: an answer, or to know what failed, what is safe, and what to do. */
export function RunAnswer({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useReasonWords();
  const accepted = format.number(run.accepted);
  switch (run.state) {
    case 'asking':
      return <Asking run={run} />;
    case 'stopped':
      return (
        <Box icon={<IconPlayerStop size={18} aria-hidden />} title={t('sources.run.stopped')}>
          <p>{t('sources.run.stoppedSafe', { accepted })}</p>
          <Again run={run} />
        </Box>
      );
    case 'failed':
      return (
        <Box
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={t('sources.run.failed')}
          isBad
        >
          {run.problem && <p>{words(run.problem)}</p>}
          <p>{t('sources.run.failedSafe', { accepted })}</p>
          <p>{t('sources.run.failedDo')}</p>
          <Again run={run} />
        </Box>
      );
    case 'undone':
      return <Undone run={run} />;
    case 'waiting':
    case 'reading':
    case 'resolving':
    case 'finished':
    case 'undoing':
      return null;
  }
}

function Undone({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { undo } = run;
  if (undo === undefined) return null;
  return (
    <Box
      icon={<IconArrowBackUp size={18} aria-hidden />}
      title={
        undo.by === undefined
          ? t('sources.undo.when', { time: format.full(undo.at) })
          : t('sources.undo.who', { name: whoOf(undo, language), time: format.full(undo.at) })
      }
    >
      <p>{t(undo.settledAt === undefined ? 'sources.undo.follow' : 'sources.undo.asBefore')}</p>
      <Again run={run} />
    </Box>
  );
}

function Asking({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProblemWords();
  const mayManage = useMayManageRun(run);
  const confirm = useConfirmRun(run.id);
  const stop = useStopRun(run.id);
  const isAnswered = confirm.isPending || stop.isPending || confirm.isSuccess || stop.isSuccess;
  const problem = confirm.error ?? stop.error;
  return (
    <Box
      icon={<IconHelpCircle size={18} aria-hidden />}
      title={t('sources.run.askTitle', {
        count: run.missing,
        missing: format.number(run.missing),
      })}
    >
      <p>{t('sources.run.askText')}</p>
      {mayManage && (
        <div className={classes.answers}>
          <Button
            disabled={isAnswered}
            onClick={() => {
              stop.mutate();
            }}
          >
            {t('sources.run.askNo')}
          </Button>
          <Button
            variant="default"
            disabled={isAnswered}
            onClick={() => {
              confirm.mutate();
            }}
          >
            {t('sources.run.askYes')}
          </Button>
        </div>
      )}
      {problem && (
        <p role="alert" className={classes.open}>
          {words(problem)}
        </p>
      )}
      <p className={classes.quiet}>
        {t('sources.run.askAfter', { accepted: format.number(run.accepted) })}
      </p>
    </Box>
  );
}

function Again({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const mayManage = useMayManageRun(run);
  if (run.fileId === undefined || !mayManage) return null;
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link
          to="/data/sources/$id/mapping"
          params={{ id: run.source }}
          search={{ file: run.fileId }}
          {...props}
        />
      )}
    >
      {t('sources.run.again')}
    </Button>
  );
}

interface BoxProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly isBad?: boolean;
  readonly children: ReactNode;
}

function Box({ icon, title, isBad = false, children }: BoxProps) {
  return (
    <section className={classes.box} role="alert" data-bad={isBad || undefined}>
      <h2 className={classes.boxTitle}>
        {icon} {title}
      </h2>
      {children}
    </section>
  );
}
