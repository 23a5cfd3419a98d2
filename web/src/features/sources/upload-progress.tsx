import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import type { Upload } from './upload';
import classes from './upload-progress.module.css';

/** How much of a file has gone; can be stopped. */
export function UploadProgress({
  upload,
  onStop,
}: {
  readonly upload: Extract<Upload, { kind: 'sending' | 'looking' }>;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent =
    upload.kind === 'looking' ? 100 : Math.round((100 * upload.sent) / Math.max(1, upload.bytes));
  return (
    <div className={classes.progress}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={upload.name}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <span className={classes.words} role="status">
        {upload.kind === 'looking'
          ? t('sources.drop.looking')
          : t('sources.drop.sending', {
              sent: format.bytes(upload.sent),
              bytes: format.bytes(upload.bytes),
            })}
      </span>
      <Button variant="default" size="xs" onClick={onStop}>
        {t('sources.drop.stop')}
      </Button>
    </div>
  );
}
