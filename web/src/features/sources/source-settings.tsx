import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from './problem-words';
import { SourceForm } from './source-form';
import type { Source } from './source-types';
import { useDeleteSource, useRefreshSource } from './sources';
import classes from './source-settings.module.css';

export function SourceSettings({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const [isSaved, setSaved] = useState(false);
  const [round, setRound] = useState(0);
  const refresh = useRefreshSource(source.id);
  return (
    <div className={classes.settings}>
      <SourceForm
        key={`${source.id} ${round}`}
        source={source}
        submit={t('sources.form.save')}
        onSaved={() => {
          setSaved(true);
        }}
        onTheirs={() => {
          void refresh().then(() => {
            setRound(round + 1);
          });
        }}
      />
      <p role="status" className={classes.saved}>
        {isSaved && t('sources.form.saved')}
      </p>
      <Removal source={source} />
    </div>
  );
}

function Removal({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const navigate = useNavigate();
  const remove = useDeleteSource(source.id);
  const [isAsked, setAsked] = useState(false);
  const isEmpty = source.records === 0;
  return (
    <section className={classes.removal}>
      {isAsked && isEmpty ? (
        <>
          <p>{t('sources.form.removeSure', { name: source.name })}</p>
          <div className={classes.answers}>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => {
                remove.mutate(undefined, {
                  onSuccess: () => void navigate({ to: '/data/sources' }),
                });
              }}
            >
              {t('sources.form.remove')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setAsked(false);
              }}
            >
              {t('sources.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Button
            variant="default"
            disabled={!isEmpty}
            onClick={() => {
              setAsked(true);
            }}
          >
            {t('sources.form.remove')}
          </Button>
          {!isEmpty && <p className={classes.quiet}>{t('sources.form.removeHint')}</p>}
        </>
      )}
      {remove.isError && (
        <p role="alert" className={classes.fault}>
          {words(remove.error)}
        </p>
      )}
    </section>
  );
}
