import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Section } from '~/shared/ui/section';
import type { Customer } from './customer-types';
import { Dossier } from './dossier';
import { FactList } from './fact-list';
import { RelatedList } from './related-list';
import classes from './customer-page.module.css';

/** What is true of the customer, and what the departments have with it. */
export function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation();
  const hasNoHover = useMediaQuery('(hover: none)');
  return (
    <div className={classes.facts}>
      <div>
        <Section title={t('customers.facts')}>
          <p className={classes.hint}>
            {t(hasNoHover ? 'customers.factsHintTap' : 'customers.factsHint')}
          </p>
          <FactList groups={customer.groups} />
        </Section>
      </div>
      <div className={classes.dossier}>
        <RelatedList id={customer.id} kind={customer.kind} />
        <Dossier id={customer.id} />
      </div>
    </div>
  );
}
