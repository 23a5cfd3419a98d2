import { Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconBuilding, IconCheck, IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, use, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesOf } from '~/shared/model/person';
import { placeOf } from '~/shared/model/place';
import { customersFound } from '~/features/customers/find-customers';
import { useSignOut } from '~/features/people/sign-in';
import { Speak } from '~/shared/i18n/speak';
import { useLanguage } from '~/shared/i18n/text';
import { useSections } from './sections';
import classes from './command-palette.module.css';

const stroke = { size: 18, stroke: 1.6 };
const TYPING_MS = 120;

interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

function usePageActions(): readonly Action[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useSections()
    .flatMap((section) => [
      ...(section.children.length > 0 ? section.children : [section]),
      ...section.further,
    ])
    .map((place) => ({
      id: place.id,
      label: t(`shell.nav.${place.id}`),
      icon: <IconArrowRight {...stroke} />,
      run: () => void navigate({ to: place.to }),
    }));
}

function useCommands(): readonly Action[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const speak = use(Speak);
  const signOut = useSignOut();
  const icon = <IconCheck {...stroke} />;
  return [
    {
      id: 'language',
      label: t('shell.language'),
      icon,
      run: () => {
        speak(language === 'en' ? 'zh' : 'en');
      },
    },
    {
      id: 'sign-out',
      label: t('shell.signOut'),
      icon,
      run: () => {
        signOut.mutate();
      },
    },
  ];
}

/** One place for finding and doing. A customer is found as the server finds it: in any script, typos forgiven. */
export function CommandPalette({ onThere }: { readonly onThere: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const pages = usePageActions();
  const commands = useCommands();
  const wanted = query.trim().toLowerCase();
  const [asked] = useDebouncedValue(wanted, TYPING_MS);
  useEffect(onThere, [onThere]);
  const fits = (actions: readonly Action[]) =>
    actions.filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      overlayProps={{ backgroundOpacity: 0.32, blur: 0 }}
      scrollable
      attributes={{ content: { 'aria-label': t('shell.search') } }}
      maxHeight={440}
      classNames={{ content: classes.content ?? '', search: classes.search ?? '' }}
    >
      <Spotlight.Search
        leftSection={<IconSearch {...stroke} />}
        placeholder={t('shell.searchHint')}
        aria-label={t('shell.search')}
      />
      <Spotlight.ActionsList>
        <Group title={t('shell.group.go')} actions={fits(pages)} />
        <Found asked={asked} isEmpty={fits([...pages, ...commands]).length === 0} />
        <Group title={t('shell.group.do')} actions={fits(commands)} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

interface FoundProps {
  readonly asked: string;
  readonly isEmpty: boolean;
}

function Found({ asked, isEmpty }: FoundProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data, status, fetchStatus } = useQuery({
    ...customersFound(asked),
    enabled: asked !== '',
  });
  if (asked === '') return null;
  switch (status) {
    case 'pending':
      return fetchStatus === 'idle' ? null : (
        <Spotlight.Empty>{t('shell.searching')}</Spotlight.Empty>
      );
    case 'error':
      return <Spotlight.Empty>{t('shell.searchBroken')}</Spotlight.Empty>;
    case 'success': {
      if (data.length === 0)
        return isEmpty ? <Spotlight.Empty>{t('shell.nothingFound')}</Spotlight.Empty> : null;
      const actions = data.map((customer) => {
        const [name, otherName] = namesOf(customer, language);
        const { id, kind, place } = customer;
        return {
          id,
          label: name,
          description: [otherName, place === undefined ? undefined : placeOf(place, language)]
            .filter(Boolean)
            .join(' · '),
          icon: kind === 'person' ? <IconUser {...stroke} /> : <IconBuilding {...stroke} />,
          run: () => void navigate({ to: '/customers/$id', params: { id } }),
        };
      });
      return <Group title={t('shell.group.customers')} actions={actions} />;
    }
  }
}

interface GroupProps {
  readonly title: string;
  readonly actions: readonly (Action & { readonly description?: string })[];
}

function Group({ title, actions }: GroupProps) {
  if (actions.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={title} classNames={{ actionsGroup: classes.group ?? '' }}>
      {actions.map(({ id, label, description, icon, run }) => (
        <Spotlight.Action
          key={id}
          label={label}
          description={description ?? ''}
          leftSection={icon}
          onClick={run}
          classNames={{
            action: classes.action ?? '',
            actionLabel: classes.label ?? '',
            actionDescription: classes.description ?? '',
            actionSection: classes.section ?? '',
          }}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
