import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from './rights';
import { useProblemWords } from './problem-words';
import type { Source } from './source-types';
import { type SourceDraft, useSaveSource } from './sources';
import classes from './source-form.module.css';

interface SourceFormProps {
  readonly source?: Source;
  readonly suggestedName?: string;
  /** Only what a source cannot do without. */
  readonly isShort?: boolean;
  readonly submit: string;
  readonly onSaved: (source: Source) => void;
}

/** What a source is called, whose it is, how its records are opened over there. */
export function SourceForm({ source, suggestedName, isShort, submit, onSaved }: SourceFormProps) {
  const { t } = useTranslation();
  const departments = useDepartments();
  const words = useProblemWords();
  const save = useSaveSource(source?.id);
  const [wasTried, setTried] = useState(false);
  const [draft, setDraft] = useState<SourceDraft>({
    name: source?.name ?? suggestedName ?? '',
    department: source?.department.key ?? departments[0]?.key ?? '',
    kind: source?.kind ?? 'file',
    rank: source?.rank ?? 100,
    addressPattern: source?.addressPattern ?? '',
  });
  const put = (change: Partial<SourceDraft>) => {
    setDraft({ ...draft, ...change });
  };
  const nameFault = draft.name.trim() === '' && t('sources.form.nameNeeded');
  const addressFault = !isAddress(draft.addressPattern) && t('sources.form.addressWrong');
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameFault !== false || addressFault !== false || draft.department === '') return;
    save.mutate(cleaned(draft), { onSuccess: onSaved });
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <TextInput
        label={t('sources.form.name')}
        description={isShort ? undefined : t('sources.form.nameHint')}
        value={draft.name}
        maxLength={120}
        error={wasTried && nameFault}
        data-autofocus
        onChange={(event) => {
          put({ name: event.currentTarget.value });
        }}
      />
      <Select
        label={t('sources.form.department')}
        value={draft.department === '' ? null : draft.department}
        allowDeselect={false}
        error={wasTried && draft.department === '' && t('sources.form.departmentNeeded')}
        data={departments.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(department) => {
          put({ department: department ?? '' });
        }}
      />
      {!isShort && <MoreFields draft={draft} put={put} fault={wasTried && addressFault} />}
      {save.isError && (
        <p role="alert" className={classes.fault}>
          {words(save.error)}
        </p>
      )}
      <Button type="submit" className={classes.submit ?? ''} loading={save.isPending}>
        {submit}
      </Button>
    </form>
  );
}

interface MoreFieldsProps {
  readonly draft: SourceDraft;
  readonly put: (change: Partial<SourceDraft>) => void;
  readonly fault: string | false;
}

function MoreFields({ draft, put, fault }: MoreFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {draft.kind !== 'accord' && (
        <Select
          label={t('sources.form.kind')}
          value={draft.kind}
          allowDeselect={false}
          data={(['file', 'api'] as const).map((kind) => ({
            value: kind,
            label: t(`sources.way.${kind}`),
          }))}
          onChange={(kind) => {
            put({ kind: kind === 'api' ? 'api' : 'file' });
          }}
        />
      )}
      <TextInput
        label={t('sources.form.address')}
        description={t('sources.form.addressHint')}
        value={draft.addressPattern ?? ''}
        error={fault}
        maxLength={500}
        onChange={(event) => {
          put({ addressPattern: event.currentTarget.value });
        }}
      />
      <NumberInput
        label={t('sources.form.rank')}
        description={t('sources.form.rankHint')}
        value={draft.rank}
        min={1}
        max={1000}
        allowDecimal={false}
        className={classes.rank ?? ''}
        onChange={(rank) => {
          put({ rank: Number(rank) });
        }}
      />
    </>
  );
}

function cleaned({ addressPattern, ...draft }: SourceDraft): SourceDraft {
  const address = addressPattern?.trim() ?? '';
  return {
    ...draft,
    name: draft.name.trim(),
    ...(address === '' ? {} : { addressPattern: address }),
  };
}

/** Empty, or a web address with a place for the key: nothing else may become a link. */
function isAddress(pattern: string | undefined) {
  const address = pattern?.trim() ?? '';
  return address === '' || (/^https?:\/\/[^\s/]+/.test(address) && address.includes('{key}'));
}
