import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { toShown, toSource } from './mentions';
import { MessageField } from './message-field';
import type { MessageHands } from './message-hands';
import type { MessageEntry } from './room-types';
import { useEdit } from './use-message-changes';
import { useNameables } from './use-nameables';
import classes from './edit-form.module.css';

interface EditFormProps {
  readonly entry: MessageEntry;
  readonly hands: MessageHands;
}

/** One's own message, to be said otherwise; in its place. */
export function EditForm({ entry, hands }: EditFormProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const nameables = useNameables(hands.customer);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? toShown(entry.message.text, nameables);
  const edit = useEdit(hands.customer);
  const end = () => {
    hands.onEdit(undefined);
  };
  const save = () => {
    const changed = toSource(text, nameables).trim();
    if (changed === entry.message.text) end();
    else edit.mutate({ ...entry, text: changed }, { onSuccess: end });
  };
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return (
    <div className={classes.form}>
      <MessageField
        field={field}
        text={text}
        nameables={nameables}
        label={t('conversations.edit')}
        onChange={setTyped}
        onSend={save}
        onEscape={end}
        foot={(isSendable) => (
          <span className={classes.choices}>
            <Button size="xs" variant="default" onClick={end}>
              {t('ui.cancel')}
            </Button>
            <Button size="xs" disabled={!isSendable} loading={edit.isPending} onClick={save}>
              {t('ui.save')}
            </Button>
          </span>
        )}
      />
      {edit.error !== null && (
        <p className={classes.trouble} role="alert">
          {words(edit.error)}
        </p>
      )}
    </div>
  );
}
