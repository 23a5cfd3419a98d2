import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import type { ConsentSaid, CustomerFact, Strip } from './customer-types';
import { useSums } from './money';
import { useSeesMoney } from './rights';
import classes from './customer-strip.module.css';

interface CustomerStripProps {
  readonly strip: Strip;
  /** In one line above the page, or in two columns of a panel. */
  readonly form: 'line' | 'grid';
}

/** What every department must know before it speaks to the customer. What is not granted is not there. */
export function CustomerStrip({ strip, form }: CustomerStripProps) {
  const { t } = useTranslation();
  const seesMoney = useSeesMoney();
  const { overdue, openDeals, openCases, creditHold } = strip;
  return (
    <dl className={classes.strip} data-form={form} aria-label={t('customers.strip.label')}>
      {seesMoney && (
        <Item label={t('customers.strip.overdue')} count={overdue?.count}>
          {overdue === undefined ? (
            <None />
          ) : (
            <Fact fact={overdue} isTrouble titled="customers.strip.oldestInvoice" />
          )}
        </Item>
      )}
      {creditHold === true && (
        <Item label={t('customers.strip.credit')}>
          <span data-trouble>{t('customers.hold')}</span>
        </Item>
      )}
      <Item label={t('customers.strip.openDeals')} count={openDeals?.count}>
        {openDeals === undefined ? (
          <None />
        ) : (
          <Fact fact={openDeals} titled="customers.strip.first" />
        )}
      </Item>
      <Item label={t('customers.strip.openCases')} count={openCases?.count}>
        {openCases === undefined ? (
          <None />
        ) : (
          <Fact fact={openCases} titled="customers.strip.first" />
        )}
      </Item>
      <Consents email={strip.consentEmail} phone={strip.consentPhone} />
    </dl>
  );
}

interface ItemProps {
  readonly label: string;
  /** Told where there are several. */
  readonly count?: number | undefined;
  readonly children: ReactNode;
}

function Item({ label, count = 0, children }: ItemProps) {
  const format = useFormat();
  return (
    <div>
      <dt>
        {label}
        {count > 1 && <span className={classes.count}>{format.number(count)}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function None() {
  const { t } = useTranslation();
  return <span className={classes.none}>{t('customers.strip.none')}</span>;
}

interface FactProps {
  readonly fact: CustomerFact;
  readonly titled: 'customers.strip.oldestInvoice' | 'customers.strip.first';
  readonly isTrouble?: boolean;
}

/** The sums, and of what; or, where nothing has a price, the one to look at first. */
function Fact({ fact: { sums, first }, titled, isTrouble = false }: FactProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSums();
  const title = first === undefined ? '' : t(titled, { title: first.title });
  const on = first?.on === undefined ? [] : [format.day(first.on)];
  const note = sums.length > 0 && title !== '' ? [title, ...on] : on;
  return (
    <>
      <span data-trouble={isTrouble || undefined}>{sums.length > 0 ? words(sums) : title}</span>
      {note.length > 0 && <span className={classes.note}>{note.join(', ')}</span>}
    </>
  );
}

/** Whatever is not a clear yes is a no. */
function answerOf({ answer }: ConsentSaid) {
  return answer === 'granted' ? 'granted' : 'denied';
}

interface ConsentsProps {
  readonly email: ConsentSaid | undefined;
  readonly phone: ConsentSaid | undefined;
}

function Consents({ email, phone }: ConsentsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = [
    ...(email === undefined
      ? []
      : [{ ...email, words: t(`customers.strip.email.${answerOf(email)}`) }]),
    ...(phone === undefined
      ? []
      : [{ ...phone, words: t(`customers.strip.phone.${answerOf(phone)}`) }]),
  ];
  if (said.length === 0) return null;
  const since =
    said
      .map((one) => one.since)
      .toSorted()
      .at(-1) ?? '';
  return (
    <Item label={t('customers.strip.consent')}>
      <span data-trouble={said.every(({ answer }) => answer === 'denied') || undefined}>
        {said.map(({ words }) => words).join(t('customers.strip.and'))}
      </span>
      <span className={classes.note}>
        {t('customers.strip.since', { date: format.date(since) })}
      </span>
    </Item>
  );
}
