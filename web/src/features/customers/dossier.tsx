import { Button } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { Section } from '~/shared/ui/section';
import type { Campaign, Case, Deal, Invoice, Money, Payment, Purchase } from './customer-types';
import { campaignsOf, casesOf, dealsOf, invoicesOf, paymentsOf, purchasesOf } from './dossiers';
import { ListTrouble } from './list-trouble';
import classes from './dossier.module.css';

const FIRST = 5;

/** A line of a department's list: what it is, how it stands, and since when that is known. */
interface Line {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly state: ReactNode;
  readonly amount?: Money;
  readonly origin: string;
  readonly asOf: string;
}

interface OfCustomer {
  readonly id: string;
}

/** What each department has with the customer; an empty list takes no room. */
export function Dossier({ id }: OfCustomer) {
  return (
    <>
      <Deals id={id} />
      <Cases id={id} />
      <Invoices id={id} />
      <Payments id={id} />
      <Purchases id={id} />
      <Campaigns id={id} />
    </>
  );
}

function Deals({ id }: OfCustomer) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = ({ title, stage, word, amount, expectedClose, owner, ...deal }: Deal): Line => ({
    ...lineOf(deal),
    title,
    ...noteOf(
      owner,
      stage === 'open' && expectedClose !== undefined
        ? t('customers.closes', { date: format.day(expectedClose) })
        : undefined,
    ),
    state: <State word={word} says={t(`customers.stage.${stage}`)} isOver={stage !== 'open'} />,
    ...(amount === undefined ? {} : { amount }),
  });
  return <Lines list={useQuery(dealsOf(id))} kind="deals" department="sales" line={line} />;
}

function Cases({ id }: OfCustomer) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = ({
    subject,
    status,
    word,
    priority,
    opened,
    closed,
    serial,
    ...one
  }: Case): Line => ({
    ...lineOf(one),
    title: subject,
    ...noteOf(
      priority,
      serial,
      closed !== undefined
        ? t('customers.closedOn', { date: format.day(closed) })
        : opened !== undefined
          ? t('customers.openedOn', { date: format.day(opened) })
          : undefined,
    ),
    state: (
      <State word={word} says={t(`customers.status.${status}`)} isOver={status === 'closed'} />
    ),
  });
  return <Lines list={useQuery(casesOf(id))} kind="cases" department="service" line={line} />;
}

function Invoices({ id }: OfCustomer) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = ({ number, issued, due, amount, open, overdueDays, ...invoice }: Invoice): Line => {
    const rest = open === undefined || open.amount === 0 ? undefined : open;
    return {
      ...lineOf(invoice),
      title: number,
      ...noteOf(
        issued === undefined ? undefined : t('customers.issued', { date: format.day(issued) }),
        due === undefined ? undefined : t('customers.due', { date: format.day(due) }),
      ),
      state:
        overdueDays > 0 ? (
          <span className={classes.overdue}>
            {t('customers.overdueDays', { count: overdueDays, number: format.number(overdueDays) })}
          </span>
        ) : (
          <span className={classes.quiet}>
            {rest === undefined
              ? t('customers.paid')
              : t('customers.openSum', { sum: format.money(rest.amount, rest.currency) })}
          </span>
        ),
      amount,
    };
  };
  return <Lines list={useQuery(invoicesOf(id))} kind="invoices" department="finance" line={line} />;
}

function Payments({ id }: OfCustomer) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = ({ paidOn, amount, invoice, ...payment }: Payment): Line => ({
    ...lineOf(payment),
    title: paidOn === undefined ? payment.key : format.day(paidOn),
    ...noteOf(invoice === undefined ? undefined : t('customers.forInvoice', { number: invoice })),
    state: null,
    amount,
  });
  return <Lines list={useQuery(paymentsOf(id))} kind="payments" department="finance" line={line} />;
}

function Purchases({ id }: OfCustomer) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = ({ product, serial, purchasedOn, quantity, amount, ...bought }: Purchase): Line => ({
    ...lineOf(bought),
    title:
      quantity === undefined || quantity === 1
        ? product
        : `${format.number(quantity)} × ${product}`,
    ...noteOf(serial === undefined ? undefined : t('customers.serial', { serial })),
    state: (
      <span className={classes.quiet}>{purchasedOn !== undefined && format.day(purchasedOn)}</span>
    ),
    ...(amount === undefined ? {} : { amount }),
  });
  return (
    <Lines list={useQuery(purchasesOf(id))} kind="purchases" department="finance" line={line} />
  );
}

function Campaigns({ id }: OfCustomer) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = ({ name, starts, ends, budget, members, ...campaign }: Campaign): Line => ({
    ...lineOf(campaign),
    title: name,
    ...noteOf(
      [starts, ends].flatMap((day) => (day === undefined ? [] : [format.day(day)])).join(' – '),
    ),
    state: (
      <span className={classes.quiet}>
        {t('customers.members', { count: members, number: format.number(members) })}
      </span>
    ),
    ...(budget === undefined ? {} : { amount: budget }),
  });
  return (
    <Lines list={useQuery(campaignsOf(id))} kind="campaigns" department="marketing" line={line} />
  );
}

interface FromSource {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly asOf: string;
}

function lineOf({ id, source, key, asOf }: FromSource) {
  return { id, origin: `${source} ${key}`, asOf };
}

function noteOf(...parts: readonly (string | undefined)[]): { readonly note?: string } {
  const note = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return note === '' ? {} : { note };
}

interface StateProps {
  /** The source's own word. */
  readonly word: string | undefined;
  readonly says: string;
  readonly isOver: boolean;
}

function State({ word, says, isOver }: StateProps) {
  return (
    <span
      className={isOver ? classes.quiet : undefined}
      title={word === undefined ? '' : `${says} · ${word}`}
    >
      {isOver ? says : (word ?? says)}
    </span>
  );
}

interface LinesProps<Item> {
  readonly list: UseQueryResult<Item[]>;
  readonly kind: 'deals' | 'cases' | 'campaigns' | 'invoices' | 'payments' | 'purchases';
  /** Key of the department whose list it is. */
  readonly department: string;
  readonly line: (item: Item) => Line;
}

function Lines<Item>({ list, kind, department, line }: LinesProps<Item>) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { data = [], error, refetch } = list;
  if (error !== null)
    return (
      <Section title={t(`customers.dossier.${kind}`)}>
        <ListTrouble error={error} onRetry={() => void refetch()} />
      </Section>
    );
  if (data.length === 0) return null;
  const lines = data.map(line);
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  const rest = lines.length - shown.length;
  return (
    <Section
      title={t(`customers.dossier.${kind}`)}
      count={lines.length}
      aside={<DepartmentMark id={department} />}
    >
      <ul className={classes.list}>
        {shown.map((one) => (
          <DossierLine key={one.id} line={one} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('customers.more', { number: format.number(rest) })}
        </Button>
      )}
    </Section>
  );
}

function DossierLine({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, note, state, amount, origin, asOf } = line;
  return (
    <li className={classes.row}>
      <span className={classes.lead}>
        <span className={classes.title}>{title}</span>
        {note !== undefined && <span className={classes.quiet}>{note}</span>}
      </span>
      <span className={classes.end}>
        {amount !== undefined && (
          <span className={classes.amount}>{format.money(amount.amount, amount.currency)}</span>
        )}
        {state}
        <span className={classes.asOf} title={`${origin} · ${format.full(asOf)}`}>
          {t('customers.asOf', { date: format.date(asOf) })}
        </span>
      </span>
    </li>
  );
}
