import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import { DepartmentMark } from '~/shared/ui/department-mark';
import type { Claimed, FactField, FactValue, Named } from './customer-types';
import { useNames } from './names';
import { useValueWords } from '~/shared/value/use-value-words';
import { sameness } from '~/shared/value/values';
import classes from './golden-value.module.css';

const DAY_MS = 86_400_000;
const SHOWN_MAX = 6;
const SIDES_MAX = 3;

interface ProvenanceCardProps {
  readonly field: FactField;
  readonly value: FactValue;
}

/** Why this value: by which rule, from which record, how old; and what the others say. */
export function ProvenanceCard({ field, value }: ProvenanceCardProps) {
  const { t } = useTranslation();
  const words = useClaimWords();
  const name = useDepartmentWords();
  const shown = field.others.slice(0, SHOWN_MAX);
  const rest = field.others.length - shown.length;
  return (
    <div className={classes.card}>
      <div className={classes.why}>
        <span className={classes.strong}>{words(field, value)}</span>
        {!value.valid && <span className={classes.conflictWords}>{t('customers.invalid')}</span>}
        {field.inConflict && <Disagreement field={field} value={value} />}
        <span>
          {t(`customers.rule.${value.rule}`, {
            department: name(field.owner ?? value.record?.department),
            source: value.record?.source ?? '',
          })}
        </span>
        <Origin field={field} value={value} />
      </div>
      {shown.length > 0 && (
        <div className={classes.claims} role="list" aria-label={t('customers.othersSay')}>
          {shown.map((claim) => (
            <Other
              key={`${claim.record.id} ${sameness(claim.value)}`}
              field={field}
              claim={claim}
            />
          ))}
        </div>
      )}
      {rest > 0 && (
        <span className={classes.quiet}>{t('customers.othersMore', { count: rest })}</span>
      )}
      {field.owner !== undefined && (
        <span className={classes.owner}>
          {t('customers.ownedBy', { department: name(field.owner) })}
        </span>
      )}
    </div>
  );
}

function daysSince(iso: string): number {
  return Math.floor((Date.now() - Date.parse(iso)) / DAY_MS);
}

function Origin({ field, value }: ProvenanceCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const age = daysSince(value.at);
  const isOld = field.freshDays !== undefined && age > field.freshDays;
  return (
    <>
      <span className={classes.quiet} title={format.full(value.at)}>
        {value.record !== undefined && `${value.record.source} ${value.record.key} · `}
        {format.date(value.at)}
        {age > 0 && ` (${t('customers.age', { count: age, number: format.number(age) })})`}
      </span>
      {isOld && (
        <span className={classes.conflictWords}>
          {t('customers.old', { days: format.number(field.freshDays ?? 0) })}
        </span>
      )}
    </>
  );
}

interface OtherProps {
  readonly field: FactField;
  readonly claim: Claimed;
}

function Other({ field, claim }: OtherProps) {
  const format = useFormat();
  const words = useClaimWords();
  return (
    <div className={classes.other} role="listitem">
      <DepartmentMark id={claim.record.department} />
      <span className={classes.claim}>
        <span data-invalid={!claim.valid || undefined}>{words(field, claim)}</span>
        <span className={classes.record}>
          {claim.record.source} {claim.record.key}
        </span>
      </span>
      <span className={classes.quiet} title={format.full(claim.at)}>
        {format.date(claim.at)}
      </span>
    </div>
  );
}

/** In a conflict: who says what, in one line. */
function Disagreement({ field, value }: ProvenanceCardProps) {
  const { t } = useTranslation();
  const words = useClaimWords();
  const name = useDepartmentWords();
  const claims = [
    ...(value.record === undefined ? [] : [{ ...value, department: value.record.department }]),
    ...field.others
      .filter(({ valid }) => valid)
      .map((claim) => ({ ...claim, department: claim.record.department })),
  ];
  const sides = [...new Set(claims.map((claim) => sameness(claim.value)))].map((same) =>
    claims.filter((claim) => sameness(claim.value) === same),
  );
  const said = sides.slice(0, SIDES_MAX).map((side) =>
    t('customers.says', {
      departments: [...new Set(side.map(({ department }) => name(department)))].join(
        t('ui.listJoin'),
      ),
      value: words(field, side[0]),
    }),
  );
  return <span className={classes.conflictWords}>{said.join(t('customers.saysJoin'))}</span>;
}

interface Said {
  readonly value: unknown;
  readonly names?: Named;
}

/** A claim in words; where it names a customer by a key, the customer's name and the key. */
function useClaimWords(): (field: FactField, said: Said | undefined) => string {
  const words = useValueWords();
  const names = useNames();
  return (field, said) => {
    const text = words(field, said?.value);
    return said?.names === undefined ? text : `${names(said.names)[0]} · ${text}`;
  };
}

function useDepartmentWords(): (key: string | undefined) => string {
  const language = useLanguage();
  const { data: known = [] } = useQuery(departments);
  return (key = '') => {
    const found = known.find((one) => one.key === key);
    return found === undefined ? key : departmentName(found, language);
  };
}
