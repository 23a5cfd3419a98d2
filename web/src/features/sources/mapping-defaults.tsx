import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, type Language } from '~/shared/i18n/text';
import { without } from './mapping-draft';
import type { MappingDefaults } from './source-types';
import classes from './mapping-page.module.css';

/** Numbers without one are told to set it here. */
export const AREA_CODE_ID = 'default-area-code';

interface MappingDefaultsFormProps {
  readonly defaults: MappingDefaults;
  readonly onChange: (defaults: MappingDefaults) => void;
}

/** What holds where the file is silent. */
export function MappingDefaultsForm({ defaults, onChange }: MappingDefaultsFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const countries = useMemo(() => countriesIn(language), [language]);
  const currencies = useMemo(() => currenciesIn(language), [language]);
  const put = (key: keyof MappingDefaults, value: string | null) => {
    const others = without(defaults, key);
    onChange(value === null || value === '' ? others : { ...others, [key]: value });
  };
  const unset = { clearable: true, clearButtonProps: { 'aria-label': t('sources.map.unset') } };
  return (
    <section className={classes.part} aria-label={t('sources.map.defaults')}>
      <h2 className={classes.title}>{t('sources.map.defaults')}</h2>
      <p className={classes.quiet}>{t('sources.map.defaultsHint')}</p>
      <div className={classes.defaults}>
        <Select
          {...unset}
          searchable
          label={t('sources.map.country')}
          placeholder={t('sources.map.unset')}
          value={defaults.country ?? null}
          data={countries}
          onChange={(value) => {
            put('country', value);
          }}
        />
        {(['areaCode', 'city'] as const).map((key) => (
          <TextInput
            key={key}
            {...(key === 'areaCode' ? { id: AREA_CODE_ID } : {})}
            label={t(`sources.map.${key}`)}
            placeholder={t('sources.map.unset')}
            value={defaults[key] ?? ''}
            inputMode={key === 'areaCode' ? 'numeric' : 'text'}
            maxLength={80}
            onChange={(event) => {
              put(key, event.currentTarget.value);
            }}
          />
        ))}
        <Select
          {...unset}
          searchable
          label={t('sources.map.currency')}
          placeholder={t('sources.map.unset')}
          value={defaults.currency ?? null}
          data={currencies}
          onChange={(value) => {
            put('currency', value);
          }}
        />
        <Notation defaults={defaults} put={put} />
      </div>
    </section>
  );
}

interface NotationProps {
  readonly defaults: MappingDefaults;
  readonly put: (key: keyof MappingDefaults, value: string | null) => void;
}

/** How the file writes dates and numbers, where that can be read in two ways. */
function Notation({ defaults, put }: NotationProps) {
  const { t } = useTranslation();
  const unset = { clearable: true, clearButtonProps: { 'aria-label': t('sources.map.unset') } };
  return (
    <>
      <Select
        {...unset}
        label={t('sources.map.dateOrder')}
        placeholder={t('sources.map.unset')}
        value={defaults.dateOrder ?? null}
        data={(['YMD', 'DMY', 'MDY'] as const).map((order) => ({
          value: order,
          label: t(`sources.map.dateOrders.${order}`),
        }))}
        onChange={(value) => {
          put('dateOrder', value);
        }}
      />
      <Select
        {...unset}
        label={t('sources.map.decimal')}
        placeholder={t('sources.map.unset')}
        value={defaults.decimal ?? null}
        data={[
          { value: '.', label: t('sources.map.decimals.point') },
          { value: ',', label: t('sources.map.decimals.comma') },
        ]}
        onChange={(value) => {
          put('decimal', value);
        }}
      />
    </>
  );
}

const A = 65;

/** Every country the browser has a name for, by that name. */
function countriesIn(language: Language) {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(A + Math.floor(index / 26), A + (index % 26)),
  );
  return codes
    .filter((code) => !NOT_COUNTRIES.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ value: code, label: name }];
    })
    .sort((left, right) => left.label.localeCompare(right.label, language));
}

/** Codes of regions that are reserved, withdrawn, or wider than a country. */
const NOT_COUNTRIES = new Set(
  'AN BU CS DD DG DY EA EU EZ FX HV IC CP AC TA NH NQ NT PC PU PZ QO QU RH SU TP UK UN VD WK XA XB XK YD YU ZR ZZ CT FQ JT MI VT'.split(
    ' ',
  ),
);

function currenciesIn(language: Language) {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
