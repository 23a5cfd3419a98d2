import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import { Section } from '~/shared/ui/section';
import { labelIn } from './labels';
import { useTargets } from './sources';
import type { RunSum } from './source-types';
import { ScrollRegion } from '~/shared/ui/scroll-region';
import classes from './run-page.module.css';

const columns = ['accepted', 'unchanged', 'quarantined', 'skipped'] as const;

/** Each amount's sum per currency: what stood in the file, and where it went. */
export function TieOut({ sums }: { readonly sums: readonly RunSum[] }) {
  const { t } = useTranslation();
  if (sums.length === 0) return null;
  return (
    <Section title={t('sources.run.tieOut')} aside={t('sources.run.tieOutNote')}>
      <ScrollRegion className={classes.scroll} label={t('sources.run.tieOut')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('sources.run.field')}</th>
              <th scope="col">{t('sources.run.currency')}</th>
              <th scope="col">{t('sources.run.inFile')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`sources.count.${column}`)}
                </th>
              ))}
              <th scope="col">{t('sources.run.open')}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => (
              <SumRow key={`${sum.field} ${sum.currency}`} sum={sum} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function SumRow({ sum }: { readonly sum: RunSum }) {
  const language = useLanguage();
  const { data: targets } = useTargets();
  const amount = useAmount(sum.currency);
  // Sums of cents carry a rounding dust of binary fractions: what is below half a unit is none.
  const left = sum.file - columns.reduce((total, column) => total + sum[column], 0);
  const open = Math.abs(left) < 0.000_05 * Math.max(1, Math.abs(sum.file) / 1e9) ? 0 : left;
  return (
    <tr>
      <th scope="row">{targets !== undefined && labelIn(targets, sum.field, language)}</th>
      <td>{sum.currency}</td>
      <td>{amount(sum.file)}</td>
      {columns.map((column) => (
        <td key={column} data-zero={sum[column] === 0 || undefined}>
          {amount(sum[column])}
        </td>
      ))}
      <td data-open={open !== 0 || undefined} data-zero={open === 0 || undefined}>
        {amount(open)}
      </td>
    </tr>
  );
}

/** Digits as the currency has them: yen none, yuan two. */
function useAmount(currency: string) {
  const language = useLanguage();
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const digits = /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits
    : 2;
  const numbers = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits ?? 2,
    maximumFractionDigits: digits ?? 2,
  });
  return (value: number) => numbers.format(value);
}
