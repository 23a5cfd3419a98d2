import { MultiSelect, Select, TextInput } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import type { Company } from '~/shared/api/shapes';
import { useLanguage } from '~/shared/i18n/text';
import { useSession } from '~/shared/session/session';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { showDone } from '~/shared/ui/toast';
import { useChangeCompany, useCompany, type Versioned } from './administration';
import { AdministrationPage } from './administration-page';
import { countries, currencies, languages, zones } from './choices';
import { EditForm } from './edit-form';
import { type Draft, useDraft } from './use-draft';

/** The one company of this installation. */
export function CompanyPage() {
  const { t } = useTranslation();
  usePageTitle(t('administration.company.title'));
  const company = useCompany();
  return (
    <AdministrationPage>
      <PageHead
        title={t('administration.company.title')}
        sentence={t('administration.company.sentence')}
      />
      {company.status === 'pending' && <PageSkeleton />}
      {company.status === 'error' && (
        <ErrorState error={company.error} onRetry={() => void company.refetch()} />
      )}
      {company.status === 'success' && <CompanyForm saved={company.data} />}
    </AdministrationPage>
  );
}

function CompanyForm({ saved }: { readonly saved: Versioned<Company> }) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const draft = useDraft(saved);
  const change = useChangeCompany();
  const isUnnamed = draft.value.name.trim() === '';
  const save = (version: number) => {
    if (isUnnamed || !draft.isChanged) return;
    change.mutate(
      { value: draft.value, version },
      {
        onSuccess: () => {
          draft.reset();
          showDone(t('ui.saved'));
        },
      },
    );
  };
  return (
    <EditForm
      title={t('administration.company.title')}
      submitLabel={t('ui.save')}
      error={change.error}
      isPending={change.isPending}
      isChanged={draft.isChanged && rights.manageCompany}
      onSubmit={() => {
        save(draft.version);
      }}
      onOverwrite={() => {
        save(saved.version);
      }}
      onDiscard={() => {
        draft.reset();
        change.reset();
      }}
    >
      <TextInput
        label={t('administration.company.name')}
        value={draft.value.name}
        error={isUnnamed && t('administration.needed')}
        onChange={(event) => {
          draft.set('name', event.currentTarget.value);
        }}
      />
      <Places
        country={draft.value.country}
        zone={draft.value.zone}
        currency={draft.value.currency}
        languages={draft.value.languages}
        set={draft.set}
      />
    </EditForm>
  );
}

interface PlacesProps extends Omit<Company, 'name'> {
  readonly set: Draft<Company>['set'];
}

/** Kept as drawn while the name is typed: the lists behind its fields have hundreds of lines. */
const Places = memo(function Places({ country, zone, currency, languages: own, set }: PlacesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const offered = useMemo(
    () => ({
      zones: zones(zone),
      currencies: currencies(language),
      countries: countries(language),
      languages: languages(language),
    }),
    [language, zone],
  );
  return (
    <>
      <Select
        label={t('administration.company.country')}
        data={offered.countries}
        value={country}
        searchable
        onChange={(next) => {
          if (next !== null) set('country', next);
        }}
      />
      <Select
        label={t('administration.company.zone')}
        description={t('administration.company.zoneHint')}
        data={offered.zones}
        value={zone}
        searchable
        onChange={(next) => {
          if (next !== null) set('zone', next);
        }}
      />
      <Select
        label={t('administration.company.currency')}
        description={t('administration.company.currencyHint')}
        data={offered.currencies}
        value={currency}
        searchable
        onChange={(next) => {
          if (next !== null) set('currency', next);
        }}
      />
      <MultiSelect
        label={t('administration.company.languages')}
        description={t('administration.company.languagesHint')}
        data={offered.languages}
        value={own}
        searchable
        onChange={(next) => {
          if (next.length > 0) set('languages', next);
        }}
      />
    </>
  );
});
