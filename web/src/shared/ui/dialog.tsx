import { CloseButton, Modal } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** For what is compared side by side. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A small window over the page that must be answered or closed first. */
export function Dialog({ title, isOpen, onClose, isWide = false, children }: DialogProps) {
  const { t } = useTranslation();
  // One that comes to the page open would not know where the focus was before, and could not give it back.
  const isThere = useMounted();
  return (
    <Modal
      opened={isOpen && isThere}
      onClose={onClose}
      size={isWide ? 960 : 440}
      padding={0}
      withCloseButton={false}
      // Its own header would be a second banner of the page.
      attributes={{ content: { 'aria-label': title } }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <CloseButton aria-label={t('ui.close')} onClick={onClose} />
      </div>
      <div className={classes.body}>{children}</div>
    </Modal>
  );
}
