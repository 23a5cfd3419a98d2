import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import type { Invitation } from '~/shared/api/shapes';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { BrandMark } from '~/shared/ui/brand-mark';
import { EmptyState } from '~/shared/ui/empty-state';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { DoorFoot } from './door-foot';
import { invitationOf, PASSWORD_LENGTH_MIN, useAcceptance } from './invitation';
import classes from './sign-in-page.module.css';

const route = getRouteApi('/invitation/$token');

/** Where a one-time link leads: choose a password, and be signed in. */
export function InvitationPage() {
  const { t } = useTranslation();
  const { token } = route.useParams();
  const invitation = useQuery(invitationOf(token));
  return (
    <div className={classes.page}>
      <main className={classes.halves}>
        <div className={classes.half}>
          <BrandMark size={32} className={classes.mark} />
          <h1 className={classes.title}>{t('people.invitation.title')}</h1>
          <Found token={token} invitation={invitation} />
        </div>
      </main>
      <DoorFoot>{t('people.help')}</DoorFoot>
    </div>
  );
}

interface FoundProps {
  readonly token: string;
  readonly invitation: ReturnType<typeof useQuery<Invitation>>;
}

function Found({ token, invitation }: FoundProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const navigate = useNavigate();
  switch (invitation.status) {
    case 'pending':
      return <PageSkeleton />;
    case 'error':
      return (
        <EmptyState
          sentence={words(invitation.error)}
          action={t('people.invitation.toSignIn')}
          onAction={() => void navigate({ to: '/sign-in' })}
        />
      );
    case 'success':
      return <Acceptance token={token} invitation={invitation.data} />;
  }
}

interface AcceptanceProps {
  readonly token: string;
  readonly invitation: Invitation;
}

function Acceptance({ token, invitation }: AcceptanceProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const acceptance = useAcceptance(token, invitation.email);
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = password.length < PASSWORD_LENGTH_MIN;
  const minimum = useFormat().number(PASSWORD_LENGTH_MIN);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '' && !isShort) acceptance.mutate({ name: name.trim(), password });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.sentence}>
        {t('people.invitation.sentence', {
          company: invitation.company ?? 'Accord',
          email: invitation.email,
        })}
      </p>
      <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
      <TextInput
        label={t('people.invitation.name')}
        autoComplete="name"
        value={name}
        error={isChecked && name.trim() === '' && t('people.invitation.nameNeeded')}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <PasswordInput
        label={t('people.invitation.password')}
        description={t('people.invitation.hint', { minimum })}
        autoComplete="new-password"
        value={password}
        error={isChecked && isShort && t('people.invitation.tooShort', { minimum })}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
      {acceptance.error && (
        <p className={classes.wrong} role="alert">
          {words(acceptance.error)}
        </p>
      )}
      <Button type="submit" size="md" loading={acceptance.isPending}>
        {t('people.invitation.accept')}
      </Button>
    </form>
  );
}
