import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconFilter, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import type { PersonView } from '~/shared/api/shapes';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { useKeys } from '~/shared/keys/use-keys';
import { namesOf, wideRolesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { usePeople } from './administration';
import { AdministrationPage } from './administration-page';
import { PersonPanel } from './person-panel';
import classes from './list.module.css';

const route = getRouteApi('/shell/admin/people');

/** Everybody of the company; one at a time opens in the panel. */
export function PeoplePage() {
  const { t } = useTranslation();
  usePageTitle(t('administration.people.title'));
  const { rights } = useSession();
  const { panel, q = '', show } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: { panel?: string; q?: string; show?: string }) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: 'q' in next });
  const people = usePeople(show === 'deactivated');
  const found = (people.data ?? []).filter((person) => hasWords(person, q));
  const invite = () => {
    change({ panel: 'new' });
  };
  return (
    <AdministrationPage
      panel={
        panel !== undefined && (
          <PersonPanel
            key={panel}
            person={people.data?.find(({ id }) => id === panel)}
            isNew={panel === 'new'}
            isLoading={people.isPending}
            onClose={() => {
              change({ panel: '' });
            }}
            onStep={(step) => {
              const at = found.findIndex(({ id }) => id === panel);
              const next = found[at + step];
              if (next !== undefined) change({ panel: next.id });
            }}
          />
        )
      }
    >
      <PageHead
        title={t('administration.people.title')}
        sentence={t('administration.people.sentence')}
        actions={
          rights.manageCompany && (
            <Button leftSection={<IconPlus size={16} stroke={1.8} />} onClick={invite}>
              {t('administration.people.invite')}
            </Button>
          )
        }
      />
      <Filters
        words={q}
        isDeactivated={show === 'deactivated'}
        onChange={change}
        onInvite={invite}
      />
      <Found
        people={people}
        found={found}
        active={panel}
        isSearched={q !== ''}
        onOpen={(id) => {
          change({ panel: id });
        }}
      />
      {people.hasNextPage && (
        <div>
          <Button variant="default" mt={12} onClick={() => void people.fetchNextPage()}>
            {t('administration.people.more')}
          </Button>
        </div>
      )}
    </AdministrationPage>
  );
}

function hasWords({ name, otherName, email, title }: PersonView, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return [name, otherName, email, title].some((text) => text?.toLowerCase().includes(wanted));
}

interface FiltersProps {
  readonly words: string;
  readonly isDeactivated: boolean;
  readonly onChange: (next: { q?: string; show?: string }) => void;
  readonly onInvite: () => void;
}

function Filters({ words, isDeactivated, onChange, onInvite }: FiltersProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useKeys(t('administration.people.title'), [
    { keys: '/', label: t('administration.people.filter'), run: () => field.current?.focus() },
    { keys: 'n', label: t('administration.people.invite'), run: onInvite },
  ]);
  return (
    <div className={classes.filters}>
      <TextInput
        ref={field}
        className={classes.filter ?? ''}
        leftSection={<IconFilter size={16} stroke={1.6} />}
        placeholder={t('administration.people.filter')}
        aria-label={t('administration.people.filter')}
        value={words}
        onChange={(event) => {
          onChange({ q: event.currentTarget.value });
        }}
      />
      <SegmentedControl
        aria-label={t('administration.people.show')}
        data={(['active', 'deactivated'] as const).map((value) => ({
          value,
          label: t(`administration.people.${value}`),
        }))}
        value={isDeactivated ? 'deactivated' : 'active'}
        onChange={(value) => {
          onChange({ show: value === 'deactivated' ? value : '' });
        }}
      />
    </div>
  );
}

interface ListProps {
  readonly found: readonly PersonView[];
  readonly active: string | undefined;
  readonly isSearched: boolean;
  readonly onOpen: (id: string) => void;
}

interface FoundProps extends ListProps {
  readonly people: ReturnType<typeof usePeople>;
}

function Found({ people, ...list }: FoundProps) {
  switch (people.status) {
    case 'pending':
      return <PageSkeleton />;
    case 'error':
      return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
    case 'success':
      return <List {...list} />;
  }
}

function List({ found, active, isSearched, onOpen }: ListProps) {
  const { t } = useTranslation();
  if (found.length === 0)
    return (
      <EmptyState
        sentence={t(isSearched ? 'administration.people.noHit' : 'administration.people.empty')}
      />
    );
  return (
    <ul className={classes.list}>
      {found.map((person) => (
        <PersonLine
          key={person.id}
          person={person}
          isActive={active === person.id}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

interface PersonLineProps {
  readonly person: PersonView;
  readonly isActive: boolean;
  readonly onOpen: (id: string) => void;
}

function PersonLine({ person, isActive, onOpen }: PersonLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [name, other] = namesOf(person, useLanguage());
  const wide = wideRolesOf(person);
  return (
    <li>
      <button
        type="button"
        className={classes.line}
        aria-current={isActive || undefined}
        onClick={() => {
          onOpen(person.id);
        }}
      >
        <PersonAvatar name={name} department={person.memberships[0]?.department} />
        <span className={classes.name}>
          {name}
          <span className={classes.other}>{other}</span>
        </span>
        <span className={classes.chips}>
          {person.memberships.map(({ department, role }) => (
            <span key={department} className={classes.chip}>
              <DepartmentMark id={department} /> {t(`people.role.${role}`)}
            </span>
          ))}
          {wide.map((role) => (
            <span key={role} className={classes.chip}>
              {t(`people.role.${role}`)}
            </span>
          ))}
          {person.state === 'INVITED' && (
            <span className={classes.quiet}>{t('administration.people.invited')}</span>
          )}
          {person.deactivatedAt !== undefined && (
            <span className={classes.quiet}>
              {t('administration.people.since', { date: format.date(person.deactivatedAt) })}
            </span>
          )}
        </span>
        <span className={classes.aside}>{person.title}</span>
      </button>
    </li>
  );
}
