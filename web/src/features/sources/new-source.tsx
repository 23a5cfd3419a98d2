import { useTranslation } from 'react-i18next';
import { Dialog } from '~/shared/ui/dialog';
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
    <Dialog title={t('sources.add')} isOpen={isOpen} onClose={onClose}>
      <SourceForm submit={t('sources.form.create')} onSaved={onCreated} />
    </Dialog>
  );
}
