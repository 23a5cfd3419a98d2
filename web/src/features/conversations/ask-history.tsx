import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { type Language, useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import { namesOf } from '~/shared/model/person';
import { useQuery } from '@tanstack/react-query';
import type { AskStep } from './asks';
import type { AskView } from './room-types';
import classes from './ask-frame.module.css';

const known = [
  'seen',
  'taken',
  'passed-on',
  'answered',
  'reasked',
  'withdrawn',
  'warning',
  'breach',
] as const;

/** What was done with an ask, step by step, for who wants to know. */
export function AskHistory({ ask }: { readonly ask: AskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const count = ask.steps.length;
  if (count === 0) return null;
  return (
    <>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <IconChevronRight size={14} stroke={1.6} aria-hidden />
        {t('conversations.ask.steps', { count, number: format.number(count) })}
      </button>
      {isOpen && (
        <ol className={classes.steps} id={id}>
          {ask.steps.map((step) => (
            <li key={`${step.step} ${step.at}`}>
              <Step step={step} />
              <time dateTime={step.at} title={format.full(step.at)}>
                {format.near(step.at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Step({ step }: { readonly step: AskStep }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = useDepartmentNames(language);
  const kind = known.find((one) => one === step.step);
  if (kind === undefined) return step.step;
  const name = step.actor === undefined ? '' : namesOf(step.actor, language)[0];
  const words = t(`conversations.ask.step.${kind}`, {
    name,
    department: names(step.department),
    to: names(step.to),
  });
  return step.reason === undefined
    ? words
    : words + t('conversations.ask.step.reason', { reason: step.reason });
}

function useDepartmentNames(language: Language) {
  const { data: all = [] } = useQuery(departments);
  return (key: string | undefined) => {
    const found = all.find((one) => one.key === key);
    return found === undefined ? (key ?? '') : departmentName(found, language);
  };
}
