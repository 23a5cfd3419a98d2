import { Button, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { Dialog } from '~/shared/ui/dialog';
import { useProblemWords } from './problem-words';
import { SourceForm } from './source-form';
import { loadedBefore, nameOf } from './source-name';
import type { FileView, Source } from './source-types';
import { useKeepFile } from './files';
import { type Upload, useUpload } from './upload';
import { UploadProgress } from './upload-progress';
import { useFileDrop } from './use-file-drop';
import classes from './load-file.module.css';

const NEW = 'new';

interface LoadFileProps {
  readonly file: File | undefined;
  readonly sources: readonly Source[];
  /** Set when the page belongs to one source: the file goes there, and nothing is asked. */
  readonly into?: string;
  readonly onFile: (file: File | undefined) => void;
}

/** From a file in the hand to its columns on screen: which source, how much has gone, what was refused. */
export function LoadFile({ file, sources, into, onFile }: LoadFileProps) {
  const { t } = useTranslation();
  const [others, setOthers] = useState(0);
  const isOver = useFileDrop((dropped, more) => {
    setOthers(more);
    onFile(dropped);
  });
  return (
    <>
      {isOver && (
        <div className={classes.over}>
          <p className={classes.here}>{t('sources.drop.here')}</p>
          <p>{t('sources.drop.kinds')}</p>
        </div>
      )}
      <Dialog
        title={t('sources.drop.title')}
        isOpen={file !== undefined}
        onClose={() => {
          onFile(undefined);
        }}
      >
        {file && (
          <Loading
            key={`${file.name} ${file.size} ${file.lastModified}`}
            file={file}
            others={others}
            sources={sources.filter((source) => source.kind !== 'accord')}
            into={into}
            onClose={() => {
              onFile(undefined);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

interface LoadingProps {
  readonly file: File;
  readonly others: number;
  readonly sources: readonly Source[];
  readonly into: string | undefined;
  readonly onClose: () => void;
}

function Loading({ file, others, sources, into, onClose }: LoadingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const keep = useKeepFile();
  const [chosen, setChosen] = useState<string>(
    () => into ?? loadedBefore(file.name, sources)?.id ?? NEW,
  );
  const onDone = useCallback(
    (loaded: FileView, source: string) => {
      keep(loaded);
      onClose();
      void navigate({
        to: '/data/sources/$id/mapping',
        params: { id: source },
        search: { file: loaded.id, step: 'file' },
      });
    },
    [keep, onClose, navigate],
  );
  const { upload, send, stop } = useUpload(onDone);
  const isNew = chosen === NEW;
  return (
    <div className={classes.body}>
      <p className={classes.file}>
        <b>{file.name}</b> <span className={classes.quiet}>{format.bytes(file.size)}</span>
      </p>
      {others > 0 && <p className={classes.quiet}>{t('sources.drop.one')}</p>}
      {into === undefined && upload.kind === 'idle' && (
        <Select
          label={t('sources.drop.into')}
          value={chosen}
          onChange={(value) => {
            setChosen(value ?? NEW);
          }}
          searchable={sources.length > 7}
          data={[
            { value: NEW, label: t('sources.drop.intoNew') },
            ...sources.map((source) => ({ value: source.id, label: source.name })),
          ]}
        />
      )}
      {isNew && upload.kind === 'idle' ? (
        <SourceForm
          isShort
          suggestedName={nameOf(file.name)}
          submit={t('sources.drop.go')}
          onSaved={(source) => {
            // If sending fails now, the source is there: the next try must not make a second.
            setChosen(source.id);
            send(source.id, file);
          }}
        />
      ) : (
        <Sending
          upload={upload}
          onSend={() => {
            send(chosen, file);
          }}
          onStop={stop}
        />
      )}
      <p className={classes.quiet}>{t('sources.drop.nothingRead')}</p>
    </div>
  );
}

function Sending({
  upload,
  onSend,
  onStop,
}: {
  readonly upload: Upload;
  readonly onSend: () => void;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  switch (upload.kind) {
    case 'idle':
      return (
        <Button className={classes.go ?? ''} onClick={onSend} data-autofocus>
          {t('sources.drop.go')}
        </Button>
      );
    case 'sending':
    case 'looking':
      return <UploadProgress upload={upload} onStop={onStop} />;
    case 'refused':
      return (
        <div role="alert" className={classes.refused}>
          <b>{t('sources.drop.refused', { name: upload.name })}</b>
          <span>{words(upload.problem)}</span>
          <span>{t('sources.drop.refusedSafe')}</span>
          <Button variant="default" className={classes.go ?? ''} onClick={onSend}>
            {t('sources.drop.again')}
          </Button>
        </div>
      );
  }
}
