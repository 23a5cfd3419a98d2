import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../api/use-problem-words';
import classes from './empty-state.module.css';

interface ErrorStateProps {
  readonly error: Error;
  readonly onRetry: () => void;
  /** What is safe; by default, that nothing was changed. */
  readonly safe?: string;
}

/** What happened, what is safe, and the one thing to do now. */
export function ErrorState({ error, onRetry, safe }: ErrorStateProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  return (
    <div className={`${classes.empty ?? ''} ${classes.centre ?? ''}`} role="alert">
      <p className={classes.broken}>
        <IconAlertTriangle size={18} aria-hidden /> {words(error)}
      </p>
      <p>{safe ?? t('ui.safe')}</p>
      <Button variant="default" onClick={onRetry}>
        {t('ui.retry')}
      </Button>
    </div>
  );
}
