import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '~/shared/api/refusal';
import { useProblemWords } from '~/shared/api/use-problem-words';
import type { useSignIn } from './sign-in';
import classes from './sign-in-page.module.css';

interface SignInFormProps {
  readonly signIn: ReturnType<typeof useSignIn>;
}

/** E-mail and password; what is wrong is said where it is, and nothing typed is lost. */
export function SignInForm({ signIn }: SignInFormProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isWrong = isRefusal(signIn.error, 'sign-in-refused');
  useEffect(() => {
    if (isWrong) field.current?.select();
  }, [isWrong]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (email.trim() !== '' && password !== '') signIn.mutate({ email: email.trim(), password });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('people.email')}
        type="email"
        autoComplete="username"
        value={email}
        error={isChecked && email.trim() === '' && t('people.emailNeeded')}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
      <PasswordInput
        ref={field}
        label={t('people.password')}
        autoComplete="current-password"
        value={password}
        error={isChecked && password === '' && t('people.passwordNeeded')}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
      {signIn.error && (
        <p className={classes.wrong} role="alert">
          {words(signIn.error)}
        </p>
      )}
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t('people.signIn')}
      </Button>
    </form>
  );
}
