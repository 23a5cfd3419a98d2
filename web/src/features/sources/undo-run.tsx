import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { Dialog } from '~/shared/ui/dialog';
import { useProblemWords } from './problem-words';
import type { RunView } from './source-types';
import { useUndoRun } from './sources';
import classes from './undo-run.module.css';

/** Undoes a run, once it is said in numbers what that means. */
export function UndoRun({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('sources.undo.undo')}
      </Button>
      <Dialog
        title={t('sources.undo.title')}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Asking
          run={run}
          onClose={() => {
            setAsking(false);
          }}
        />
      </Dialog>
    </>
  );
}

const effects = ['brought', 'changed', 'vanished', 'quarantined'] as const;

function Asking({ run, onClose }: { readonly run: RunView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProblemWords();
  const undo = useUndoRun(run.id);
  const shown = effects.filter((effect) => run[effect] > 0);
  return (
    <div className={classes.asking}>
      {shown.length === 0 ? (
        <p>{t('sources.undo.nothing')}</p>
      ) : (
        <ul className={classes.effects}>
          {shown.map((effect) => (
            <li key={effect}>
              {t(`sources.undo.${effect}`, {
                count: run[effect],
                number: format.number(run[effect]),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.quiet}>
        {t(run.fileId === undefined ? 'sources.undo.safe' : 'sources.undo.safeFile')}
      </p>
      {undo.error && (
        <p role="alert" className={classes.fault}>
          {words(undo.error)}
        </p>
      )}
      <div className={classes.answers}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button
          data-autofocus
          loading={undo.isPending}
          onClick={() => {
            undo.mutate(undefined, { onSuccess: onClose });
          }}
        >
          {t('sources.undo.undo')}
        </Button>
      </div>
    </div>
  );
}
