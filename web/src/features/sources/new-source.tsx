import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SourceForm } from './source-form';
import type { Source } from './source-types';

interface NewSourceProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (source: Source) => void;
}

export function NewSource({ isOpen, onClose, onCreated }: NewSourceProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('sources.add')}
      closeButtonProps={{ 'aria-label': t('sources.close') }}
      centered
    >
      <SourceForm submit={t('sources.form.create')} onSaved={onCreated} />
    </Modal>
  );
}
