import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '~/shared/api/refusal';
import { useProblemWords } from './problem-words';
import classes from './source-form.module.css';

interface SourceTroubleProps {
  readonly error: Error | null;
  readonly onTheirs: (() => void) | undefined;
  readonly onMine: () => void;
}

/** Why a source was not saved. When a colleague saved first, nothing is lost before one of the two is chosen. */
export function SourceTrouble({ error, onTheirs, onMine }: SourceTroubleProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  if (error === null) return null;
  const isConflict = isRefusal(error, 'changed-meanwhile');
  return (
    <div role="alert" className={classes.conflict}>
      <p className={classes.fault}>{isConflict ? t('sources.form.changed') : words(error)}</p>
      {isConflict && (
        <div className={classes.ways}>
          {onTheirs && (
            <Button size="xs" variant="default" onClick={onTheirs}>
              {t('sources.map.theirs')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onMine}>
            {t('sources.map.over')}
          </Button>
        </div>
      )}
    </div>
  );
}
