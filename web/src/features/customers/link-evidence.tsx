import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { DepartmentMark } from '~/shared/ui/department-mark';
import type { RecordLink, RecordRef } from './customer-types';
import { type Scale, scaleOf, stepsOf } from './evidence-steps';
import { useFieldWords, useLevelWords, useOddsWords } from './evidence-words';
import classes from './evidence.module.css';

interface LinkEvidenceProps {
  readonly link: RecordLink;
  /** Whether the two belong to different customers. */
  readonly isApart?: boolean;
  /** Whether it is said above already how sure it is. */
  readonly isLed?: boolean;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

/** One pair of records: each field's weight starts where the one above ended, so the last bar is the decision. */
export function LinkEvidence({ link, isApart = false, isLed = false, actions }: LinkEvidenceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fieldWords = useFieldWords();
  const levelWords = useLevelWords();
  const steps = stepsOf(link);
  const scale = scaleOf(steps, link);
  return (
    <section className={classes.link} aria-label={`${link.left.key} – ${link.right.key}`}>
      <LinkHead link={link} isApart={isApart} isLed={isLed} />
      {actions}
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            <RecordName record={link.left} />
            <RecordName record={link.right} />
            <th scope="col">{t('customers.level')}</th>
            <th scope="col" className={classes.plotHead}>
              <span className="visually-hidden">{t('customers.weight')}</span>
              <Axis scale={scale} match={link.match} />
            </th>
            <th scope="col" data-number>
              {t('customers.bits')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('customers.prior')}</th>
            <td colSpan={3} className={classes.quiet}>
              {t('customers.priorWords')}
            </td>
            <Plot scale={scale} match={link.match} from={0} to={link.prior} />
            <td data-number>{format.signed(link.prior)}</td>
          </tr>
          {steps.map((step) => (
            <tr key={step.field}>
              <th scope="row">{fieldWords(step.field)}</th>
              <td data-label={link.left.source}>{step.left}</td>
              <td data-label={link.right.source}>{step.right}</td>
              <td>{levelWords(step.level)}</td>
              <Plot scale={scale} match={link.match} from={step.from} to={step.to} />
              <td data-number>{format.signed(step.bits)}</td>
            </tr>
          ))}
          <tr className={classes.total}>
            <th scope="row" colSpan={4}>
              {t('customers.total')}
            </th>
            <Plot scale={scale} match={link.match} from={0} to={link.bits} />
            <td data-number>{format.signed(link.bits)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** In words: how sure, who decided, and what else the pair might be. */
function LinkHead({ link, isApart, isLed }: Required<Omit<LinkEvidenceProps, 'actions'>>) {
  const { t } = useTranslation();
  const odds = useOddsWords();
  const decided =
    link.by === 'person'
      ? t(link.verdict === 'different' ? 'customers.by.different' : 'customers.by.same')
      : t(
          isApart
            ? `customers.review.apart.${decisionOf(link)}`
            : `customers.by.${decisionOf(link)}`,
        );
  return (
    <header className={classes.head}>
      {!isLed && <h2 className={classes.lead}>{odds(link.bits)}</h2>}
      <span className={classes.quiet}>{decided}</span>
      {link.relation === 'same-household' && (
        <span className={classes.warn}>{t('customers.relation.household')}</span>
      )}
      {link.relation === 'namesake' && (
        <span className={classes.warn}>{t('customers.relation.namesake')}</span>
      )}
    </header>
  );
}

/** What the engine alone decides. */
function decisionOf({ decision }: RecordLink) {
  return decisions.find((one) => one === decision) ?? 'possible';
}

const decisions = ['match', 'possible', 'distinct'] as const;

function RecordName({ record }: { readonly record: RecordRef }) {
  return (
    <th scope="col">
      <span className={classes.source}>
        <DepartmentMark id={record.department} /> {record.source}
      </span>
      <span className={classes.key}>{record.key}</span>
    </th>
  );
}

function Axis({ scale, match }: { readonly scale: Scale; readonly match: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={classes.axis} aria-hidden>
      {match !== 0 && <span style={{ left: `${scale.at(0)}%` }}>0</span>}
      <span style={{ left: `${scale.at(match)}%` }}>
        {t('customers.matchFrom', { bits: format.number(match) })}
      </span>
    </span>
  );
}

interface PlotProps {
  readonly scale: Scale;
  readonly match: number;
  readonly from: number;
  readonly to: number;
}

function Plot({ scale, match, from, to }: PlotProps) {
  const left = scale.at(Math.min(from, to));
  const width = Math.abs(scale.at(to) - scale.at(from));
  return (
    <td className={classes.plot} aria-hidden>
      <span className={classes.box}>
        <span className={classes.zero} style={{ left: `${scale.at(0)}%` }} />
        <span className={classes.threshold} style={{ left: `${scale.at(match)}%` }} />
        <span
          className={classes.bar}
          data-against={to < from || undefined}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      </span>
    </td>
  );
}
