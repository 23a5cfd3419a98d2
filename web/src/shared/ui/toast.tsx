import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import classes from './toast.module.css';

const READ_MS = 8_000;

interface Undo {
  readonly label: string;
  readonly run: () => void;
}

/** Says in passing what was done, and offers to undo it. Returns how to take that away where it no longer holds. */
export function showDone(message: string, undo?: Undo): () => void {
  const id = notifications.show({
    autoClose: READ_MS,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('ui.close') },
    message: (
      <span className={classes.line}>
        {message}
        {undo && (
          <Button
            size="xs"
            variant="light"
            className={classes.undo ?? ''}
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.label}
          </Button>
        )}
      </span>
    ),
  });
  return () => {
    notifications.hide(id);
  };
}
