import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { hasOpenedCustomer } from '~/shared/model/opened-customer';
import { useSession } from '~/shared/session/session';
import classes from './home-page.module.css';

interface FirstStepsProps {
  readonly hasSource: boolean;
  readonly hasRun: boolean;
}

/** Three steps that tick themselves off as they are done, and then go away. */
export function FirstSteps({ hasSource, hasRun }: FirstStepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { person } = useSession();
  const steps = [
    { id: 'source', to: '/data/sources', isDone: hasSource },
    { id: 'file', to: '/data/sources', isDone: hasRun },
    { id: 'customer', to: '/customers', isDone: hasOpenedCustomer(person.id) },
  ] as const;
  const next = steps.find(({ isDone }) => !isDone);
  if (next === undefined) return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className={classes.section} aria-label={t('home.steps')}>
      <h2 className={classes.title}>
        {t('home.steps')}
        <span className={classes.quiet}>
          {t('home.stepsDone', { done: format.number(done), all: format.number(steps.length) })}
        </span>
      </h2>
      <ol className={classes.steps}>
        {steps.map(({ id, to, isDone }, index) => (
          <li key={id} data-done={isDone || undefined}>
            {isDone ? (
              <IconCircleCheckFilled size={20} aria-label={t('home.isDone')} role="img" />
            ) : (
              <span className={classes.number}>{index + 1}</span>
            )}
            <span>
              <b>{t(`home.step.${id}`)}</b>
              <span className={classes.quiet}>{t(`home.why.${id}`)}</span>
            </span>
            {!isDone && (
              <Button
                variant={id === next.id ? 'filled' : 'default'}
                onClick={() => void navigate({ to })}
              >
                {t(`home.do.${id}`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
