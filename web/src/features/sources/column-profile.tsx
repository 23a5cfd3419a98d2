import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { Section } from '~/shared/ui/section';
import type { ColumnProfile } from './source-types';
import classes from './mapping-preview.module.css';

/** What a column holds: enough to see what its cleaning must cope with. */
export function ColumnProfileCard({ column }: { readonly column: ColumnProfile }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('sources.profile.title')} aside={column.name}>
      <dl className={classes.card}>
        <div>
          <dt>{t('sources.profile.filled')}</dt>
          <dd className="num">{format.percent(column.filled)}</dd>
        </div>
        <div>
          <dt>{t('sources.profile.distinct')}</dt>
          <dd className="num">{format.number(column.distinct)}</dd>
        </div>
        {column.top.length > 0 && (
          <div>
            <dt>{t('sources.profile.top')}</dt>
            <dd>
              {column.top.slice(0, 5).map((each) => (
                <span key={each.value} className={classes.count}>
                  <span>{each.value}</span>
                  <span className="num">{format.number(each.count)}</span>
                </span>
              ))}
            </dd>
          </div>
        )}
        {column.patterns.length > 0 && (
          <div>
            <dt>{t('sources.profile.patterns')}</dt>
            <dd>
              {column.patterns.slice(0, 5).map((each) => (
                <span key={each.pattern} className={classes.count}>
                  <span>{each.pattern}</span>
                  <span className="num">{format.percent(each.share)}</span>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
