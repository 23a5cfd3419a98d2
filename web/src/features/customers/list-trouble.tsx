import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import classes from './dossier.module.css';

interface ListTroubleProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** One list of the page did not come; the rest of the page stands. */
export function ListTrouble({ error, onRetry }: ListTroubleProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  return (
    <div className={classes.trouble} role="alert">
      {words(error)}
      <Button size="xs" variant="default" onClick={onRetry}>
        {t('ui.retry')}
      </Button>
    </div>
  );
}
