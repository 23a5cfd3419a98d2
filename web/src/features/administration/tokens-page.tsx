import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import type { TokenView } from '~/shared/api/shapes';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useFormat } from '~/shared/format/format';
import { Dialog } from '~/shared/ui/dialog';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { useMakeToken, useRevokeToken, useTokens } from './administration';
import { AdministrationPage } from './administration-page';
import { OnceOnly } from './once-only';
import classes from './tokens-page.module.css';

/** One's own API tokens: each does what its person may. */
export function TokensPage() {
  const { t } = useTranslation();
  usePageTitle(t('administration.tokens.title'));
  const tokens = useTokens();
  return (
    <AdministrationPage>
      <PageHead
        title={t('administration.tokens.title')}
        sentence={t('administration.tokens.sentence')}
      />
      <NewToken />
      {tokens.status === 'pending' && <PageSkeleton />}
      {tokens.status === 'error' && (
        <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />
      )}
      {tokens.status === 'success' &&
        (tokens.data.length === 0 ? (
          <EmptyState sentence={t('administration.tokens.empty')} />
        ) : (
          <List tokens={tokens.data} />
        ))}
    </AdministrationPage>
  );
}

function NewToken() {
  const { t } = useTranslation();
  const words = useProblemWords();
  const [name, setName] = useState('');
  const make = useMakeToken();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '')
      make.mutate(name.trim(), {
        onSuccess: () => {
          setName('');
        },
      });
  };
  if (make.data !== undefined)
    return (
      <OnceOnly
        sentence={t('administration.tokens.made', { name: make.data.name })}
        label={t('administration.tokens.secret')}
        secret={make.data.secret}
        onDone={make.reset}
      />
    );
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        className={classes.name ?? ''}
        label={t('administration.tokens.name')}
        placeholder={t('administration.tokens.nameHint')}
        value={name}
        error={make.error && words(make.error)}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button type="submit" disabled={name.trim() === ''} loading={make.isPending}>
        {t('administration.tokens.make')}
      </Button>
    </form>
  );
}

function List({ tokens }: { readonly tokens: readonly TokenView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [leaving, setLeaving] = useState<TokenView>();
  return (
    <ul className={classes.list}>
      {tokens.map((token) => (
        <li key={token.id} className={classes.line}>
          <b>{token.name}</b>
          <span title={format.full(token.createdAt)}>
            {t('administration.tokens.madeAt', { date: format.date(token.createdAt) })}
          </span>
          <span>
            {token.usedAt === undefined
              ? t('administration.tokens.unused')
              : t('administration.tokens.usedAt', { time: format.ago(token.usedAt) })}
          </span>
          <Button
            size="xs"
            variant="default"
            aria-label={t('administration.tokens.revokeOne', { name: token.name })}
            onClick={() => {
              setLeaving(token);
            }}
          >
            {t('administration.tokens.revoke')}
          </Button>
        </li>
      ))}
      {leaving && (
        <Revocation
          token={leaving}
          onClose={() => {
            setLeaving(undefined);
          }}
        />
      )}
    </ul>
  );
}

interface RevocationProps {
  readonly token: TokenView;
  readonly onClose: () => void;
}

/** A token's secret is known to nobody here, so a revoked one never comes back: worth a question. */
function Revocation({ token, onClose }: RevocationProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const revoke = useRevokeToken();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('administration.tokens.revokeOne', { name: token.name })}
    >
      <p className={classes.lost}>{t('administration.tokens.lost')}</p>
      {revoke.error && <p role="alert">{words(revoke.error)}</p>}
      <div className={classes.ways}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button
          loading={revoke.isPending}
          onClick={() => {
            revoke.mutate(token.id, { onSuccess: onClose });
          }}
        >
          {t('administration.tokens.revoke')}
        </Button>
      </div>
    </Dialog>
  );
}
