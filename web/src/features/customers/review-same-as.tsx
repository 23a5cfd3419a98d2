import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowMerge, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { placeOf } from '~/shared/model/place';
import { Dialog } from '~/shared/ui/dialog';
import { ErrorState } from '~/shared/ui/error-state';
import type { CustomerLine, PairCustomer } from './customer-types';
import { customersFound } from './find-customers';
import { CustomerIcon, useNames } from './names';
import { PairEvidence } from './pair-evidence';
import { PairSides } from './pair-sides';
import { useRulingWords } from './review-words';
import { pairOf, verdictOf } from './reviews';
import { useVerdicts } from './use-verdicts';
import classes from './review-same-as.module.css';

const TYPING_MS = 150;

/** Says that another customer is this one: found, looked at beside it, confirmed. */
export function SameAs({ customer }: { readonly customer: PairCustomer }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [other, setOther] = useState<PairCustomer>();
  const close = () => {
    setOpen(false);
    setOther(undefined);
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowMerge size={16} stroke={1.6} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('customers.review.sameAs.open')}
      </Button>
      <Dialog title={t('customers.review.sameAs.title')} isOpen={isOpen} onClose={close} isWide>
        {other === undefined ? (
          <Find customer={customer} onFound={setOther} />
        ) : (
          <Compare
            customer={customer}
            other={other}
            onBack={() => {
              setOther(undefined);
            }}
            onDone={close}
          />
        )}
      </Dialog>
    </>
  );
}

interface FindProps {
  readonly customer: PairCustomer;
  readonly onFound: (other: PairCustomer) => void;
}

function Find({ customer, onFound }: FindProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), TYPING_MS);
  const { data, error, refetch } = useQuery({
    ...customersFound(words, customer.kind),
    enabled: words !== '',
  });
  const found = data?.filter(({ id }) => id !== customer.id);
  const kind = customer.kind === 'person' ? 'person' : 'organisation';
  return (
    <div className={classes.find}>
      <TextInput
        type="search"
        data-autofocus
        leftSection={<IconSearch size={16} stroke={1.6} />}
        aria-label={t('customers.review.sameAs.find')}
        placeholder={t('customers.find')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <p className={classes.quiet}>
        {t('customers.review.sameAs.hint', { kind: t(`customers.review.sameAs.kinds.${kind}`) })}
      </p>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {found?.length === 0 && <p role="status">{t('customers.review.sameAs.none', { words })}</p>}
      <ul className={classes.list}>
        {found?.map((line) => (
          <li key={line.id}>
            <FoundLine line={line} onFound={onFound} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FoundLineProps {
  readonly line: CustomerLine;
  readonly onFound: (other: PairCustomer) => void;
}

function FoundLine({ line, onFound }: FoundLineProps) {
  const language = useLanguage();
  const [name, other] = useNames()(line);
  const under = [other, line.place === undefined ? undefined : placeOf(line.place, language)];
  return (
    <button
      type="button"
      className={classes.line}
      onClick={() => {
        onFound(line);
      }}
    >
      <CustomerIcon kind={line.kind} />
      <span>
        {name}
        <span className={classes.under}>{under.filter(Boolean).join(' · ')}</span>
      </span>
    </button>
  );
}

interface CompareProps {
  readonly customer: PairCustomer;
  readonly other: PairCustomer;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Compare({ customer, other, onBack, onDone }: CompareProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const problem = useProblemWords();
  const verdicts = useVerdicts();
  const ruled = useRulingWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error>();
  // A customer goes by the id of its oldest record, which speaks for it.
  const { data, error, refetch } = useQuery(pairOf({ left: customer.id, right: other.id }));
  const isOne = data !== undefined && data.leftCustomer.id === data.rightCustomer.id;
  const say = () => {
    if (data?.link === undefined) return;
    const { left, right } = data.link;
    setBusy(true);
    setFailure(undefined);
    const pair = { left, right, leftCustomer: customer, rightCustomer: other };
    verdicts.give(pair, 'same', verdictOf(data.ruling?.verdict), {
      onDone,
      onFailed: (reason) => {
        setBusy(false);
        setFailure(reason);
      },
    });
  };
  return (
    <div className={classes.compare}>
      <PairSides
        left={{ customer, record: data?.link?.left }}
        right={{ customer: other, record: data?.link?.right }}
      />
      <p className={classes.quiet}>
        {isOne
          ? t('customers.review.sameAs.already')
          : `${t('customers.review.effect.join', { records: format.number(customer.records + other.records) })} ${t('customers.review.effect.undoThis')}`}
        {data?.ruling !== undefined && !isOne && ` ${ruled(data.ruling)}`}
      </p>
      <div className={classes.evidence}>
        <PairEvidence pair={data} error={error} onRetry={() => void refetch()} />
      </div>
      {failure !== undefined && (
        <p role="alert" className={classes.fault}>
          {problem(failure)}
        </p>
      )}
      <div className={classes.answers}>
        <Button variant="default" onClick={onBack}>
          {t('customers.review.sameAs.back')}
        </Button>
        <Button
          data-autofocus
          loading={isBusy}
          disabled={data?.link === undefined || isOne}
          onClick={say}
        >
          {t('customers.review.same')}
        </Button>
      </div>
    </div>
  );
}
