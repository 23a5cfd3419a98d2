import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DepartmentDraft, DepartmentView } from '~/shared/api/shapes';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName } from '~/shared/model/departments';
import { useSession } from '~/shared/session/session';
import { EmptyState } from '~/shared/ui/empty-state';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { SidePanel } from '~/shared/ui/side-panel';
import { showDone } from '~/shared/ui/toast';
import { useChangeDepartment, useOpenDepartment, type Versioned } from './administration';
import { zones } from './choices';
import { EditForm } from './edit-form';
import { HueChoice } from './hue-choice';
import { type Draft, useDraft } from './use-draft';
import { isWeek } from './week';
import { WeekTable } from './week-table';

interface DepartmentPanelProps {
  readonly department: DepartmentView | undefined;
  readonly isNew: boolean;
  readonly isLoading: boolean;
  readonly onClose: () => void;
}

export function DepartmentPanel({ department, isNew, isLoading, onClose }: DepartmentPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = isNew
    ? t('administration.departments.new')
    : department === undefined
      ? ''
      : departmentName(department, language);
  return (
    <SidePanel title={title} label={title} onClose={onClose}>
      {isNew ? (
        <NewForm onDone={onClose} />
      ) : department !== undefined ? (
        <ChangeForm department={department} />
      ) : isLoading ? (
        <PageSkeleton />
      ) : (
        <EmptyState sentence={t('problem.absent')} />
      )}
    </SidePanel>
  );
}

const workdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

function NewForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { company } = useSession();
  const draft = useDraft<DepartmentDraft>({
    value: {
      key: '',
      nameEn: '',
      nameZh: '',
      hue: 'violet',
      zone: company?.zone ?? 'UTC',
      hours: workdays.map((day) => ({ day, from: '09:00', to: '17:00' })),
    },
    version: 0,
  });
  const opening = useOpenDepartment();
  return (
    <EditForm
      title={t('administration.departments.new')}
      submitLabel={t('administration.departments.open')}
      error={opening.error}
      isPending={opening.isPending}
      isChanged={draft.isChanged}
      onSubmit={() => {
        if (!isComplete(draft.value)) return;
        opening.mutate(draft.value, {
          onSuccess: () => {
            showDone(t('ui.saved'));
            onDone();
          },
        });
      }}
      onDiscard={() => {
        draft.reset();
        opening.reset();
      }}
    >
      <TextInput
        label={t('administration.department.key')}
        description={t('administration.department.keyHint')}
        value={draft.value.key}
        error={
          draft.isChanged && !isKey(draft.value.key) && t('administration.department.keyWrong')
        }
        onChange={(event) => {
          draft.set('key', event.currentTarget.value.toLowerCase());
        }}
      />
      <Fields draft={draft} />
    </EditForm>
  );
}

function ChangeForm({ department }: { readonly department: DepartmentView }) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const saved = savedOf(department);
  const draft = useDraft(saved);
  const change = useChangeDepartment();
  const save = (version: number) => {
    if (!draft.isChanged || !isComplete(draft.value)) return;
    change.mutate(
      { id: department.id, value: draft.value, version },
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
      title={department.key}
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
      <Fields draft={draft} />
    </EditForm>
  );
}

function savedOf({ key, nameEn, nameZh, hue, zone, region, hours, version }: DepartmentView) {
  const value: DepartmentDraft = {
    key,
    nameEn,
    nameZh,
    hue,
    zone,
    hours,
    ...(region === undefined ? {} : { region }),
  };
  return { value, version } satisfies Versioned<DepartmentDraft>;
}

const isKey = (key: string) => /^[a-z][a-z0-9-]{0,39}$/.test(key);

function isComplete({ key, nameEn, nameZh, hours }: DepartmentDraft): boolean {
  return isKey(key) && nameEn.trim() !== '' && nameZh.trim() !== '' && isWeek(hours);
}

function Fields({ draft }: { readonly draft: Draft<DepartmentDraft> }) {
  const { t } = useTranslation();
  const { value, set, isChanged } = draft;
  return (
    <>
      {(['nameEn', 'nameZh'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`administration.department.${name}`)}
          value={value[name]}
          error={isChanged && value[name].trim() === '' && t('administration.needed')}
          onChange={(event) => {
            set(name, event.currentTarget.value);
          }}
        />
      ))}
      <HueChoice
        value={value.hue}
        onChange={(hue) => {
          set('hue', hue);
        }}
      />
      <Select
        label={t('administration.department.zone')}
        data={zones(value.zone)}
        value={value.zone}
        searchable
        onChange={(next) => {
          if (next !== null) set('zone', next);
        }}
      />
      <WeekTable
        hours={value.hours}
        onChange={(hours) => {
          set('hours', hours);
        }}
      />
      {!isWeek(value.hours) && <p role="alert">{t('administration.department.hoursWrong')}</p>}
    </>
  );
}
