import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '~/shared/session/session';
import { useDepartments } from './rights';
import { SourceTrouble } from './source-trouble';
import type { Source, SourceDraft } from './source-types';
import { useSaveSource } from './sources';
import classes from './source-form.module.css';

interface SourceFormProps {
  readonly source?: Source;
  readonly suggestedName?: string;
  /** Only what a source cannot do without. */
  readonly isShort?: boolean;
  readonly submit: string;
  readonly onSaved: (source: Source) => void;
  /** Offered when somebody else changed the source meanwhile: give up what was typed. */
  readonly onTheirs?: () => void;
}

/** What a source is called, whose it is, how its records are opened over there. */
export function SourceForm(props: SourceFormProps) {
  const { source, suggestedName, isShort, submit, onSaved, onTheirs } = props;
  const { t } = useTranslation();
  const departments = useDepartments();
  const { department: own } = useSession();
  const save = useSaveSource(source?.id);
  const [wasTried, setTried] = useState(false);
  // Of when the typing began: the source may be fetched anew under it.
  const [version, setVersion] = useState(source?.version);
  const [draft, setDraft] = useState<SourceDraft>({
    name: source?.name ?? suggestedName ?? '',
    department: source?.department.key ?? homeOf(departments, own),
    kind: source?.kind ?? 'file',
    rank: source?.rank ?? 100,
    addressPattern: source?.addressPattern ?? '',
  });
  const put = (change: Partial<SourceDraft>) => {
    setDraft({ ...draft, ...change });
  };
  const nameFault = draft.name.trim() === '' && t('sources.form.nameNeeded');
  const addressFault = !isAddress(draft.addressPattern) && t('sources.form.addressWrong');
  const send = (since: number | undefined) => {
    save.mutate(
      { draft: cleaned(draft), version: since },
      {
        onSuccess: (saved) => {
          setVersion(saved.version);
          onSaved(saved);
        },
      },
    );
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameFault !== false || addressFault !== false || draft.department === '') return;
    send(version);
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
      <DepartmentSelect draft={draft} put={put} wasTried={wasTried} />
      {!isShort && <MoreFields draft={draft} put={put} fault={wasTried && addressFault} />}
      <SourceTrouble
        error={save.error}
        onTheirs={onTheirs}
        onMine={() => {
          send(undefined);
        }}
      />
      <Button type="submit" className={classes.submit ?? ''} loading={save.isPending}>
        {submit}
      </Button>
    </form>
  );
}

interface DepartmentSelectProps {
  readonly draft: SourceDraft;
  readonly put: (change: Partial<SourceDraft>) => void;
  readonly wasTried: boolean;
}

function DepartmentSelect({ draft, put, wasTried }: DepartmentSelectProps) {
  const { t } = useTranslation();
  const departments = useDepartments();
  return (
    <Select
      label={t('sources.form.department')}
      value={draft.department === '' ? null : draft.department}
      error={wasTried && draft.department === '' && t('sources.form.departmentNeeded')}
      data={departments.map(({ key, name }) => ({ value: key, label: name }))}
      onChange={(department) => {
        put({ department: department ?? '' });
      }}
    />
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
          value={draft.kind ?? 'file'}
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
        value={draft.rank ?? 100}
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

/** Most load what their own department keeps. */
function homeOf(departments: readonly { readonly key: string }[], own: string | undefined) {
  const found = departments.find(({ key }) => key === own) ?? departments[0];
  return found?.key ?? '';
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
