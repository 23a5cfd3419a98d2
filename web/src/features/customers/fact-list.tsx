import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import type { FactField, FactGroup } from './customer-types';
import { FieldConflict } from './field-conflict';
import { GoldenValue } from './golden-value';
import classes from './fact-list.module.css';

interface FactListProps {
  readonly groups: readonly FactGroup[];
}

const settledGroups = [
  'identity',
  'contact',
  'consent',
  'sales',
  'marketing',
  'service',
  'money',
] as const;

/** Golden values by group; every one says where it comes from. */
export function FactList({ groups }: FactListProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.groups}>
      {groups.map(({ group, fields }) => {
        const known = settledGroups.find((one) => one === group);
        return (
          <section key={group} className={classes.group}>
            <h3 className={classes.heading}>
              {known === undefined ? group : t(`customers.group.${known}`)}
            </h3>
            <dl className={classes.list}>
              {fields.map((field) => (
                <Fact key={field.key} field={field} />
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

function Fact({ field }: { readonly field: FactField }) {
  const language = useLanguage();
  return (
    <div className={classes.pair}>
      <dt className={classes.label}>{labelOf(field, language)}</dt>
      {field.values.map((value, index) => (
        <dd key={JSON.stringify(value.value)} className={classes.value}>
          <GoldenValue field={field} value={value} isInConflict={field.inConflict && index === 0} />
          {index === 0 && <FieldConflict field={field} />}
        </dd>
      ))}
    </div>
  );
}
