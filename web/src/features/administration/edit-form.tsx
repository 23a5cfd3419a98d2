import { Button } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '~/shared/api/refusal';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useKeys } from '~/shared/keys/use-keys';
import classes from './edit-form.module.css';

interface EditFormProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isChanged: boolean;
  readonly onSubmit: () => void;
  readonly onDiscard: () => void;
  /** Offered when somebody else changed it meanwhile: save what was typed over theirs. */
  readonly onOverwrite?: () => void;
  readonly children: ReactNode;
}

/** Fields with what went wrong and what to do below them; nothing typed is ever lost by a refusal. */
export function EditForm(props: EditFormProps) {
  const { title, submitLabel, error, isPending, isChanged, onSubmit, onDiscard, children } = props;
  const { t } = useTranslation();
  useKeys(title, [{ keys: 'Ctrl Enter', label: submitLabel, run: onSubmit }]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label={title} noValidate>
      {children}
      {error && <Trouble error={error} onTheirs={onDiscard} onMine={props.onOverwrite} />}
      <div className={classes.foot}>
        <Button type="submit" disabled={!isChanged} loading={isPending}>
          {submitLabel}
        </Button>
        {isChanged && (
          <Button variant="subtle" onClick={onDiscard}>
            {t('administration.discard')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface TroubleProps {
  readonly error: Error;
  readonly onTheirs: () => void;
  readonly onMine: (() => void) | undefined;
}

function Trouble({ error, onTheirs, onMine }: TroubleProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const isConflict = isRefusal(error, 'changed-meanwhile');
  return (
    <div className={classes.trouble} role="alert">
      <p>{words(error)}</p>
      {isConflict && onMine && (
        <div className={classes.ways}>
          <Button size="xs" variant="default" onClick={onTheirs}>
            {t('administration.theirs')}
          </Button>
          <Button size="xs" variant="default" onClick={onMine}>
            {t('administration.mine')}
          </Button>
        </div>
      )}
    </div>
  );
}
