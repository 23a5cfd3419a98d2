import {
  IconAddressBook,
  IconDatabase,
  IconHome,
  IconMessages,
  IconScale,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { useSession } from '~/shared/session/session';
import type { SessionView } from '~/shared/api/shapes';

interface Place {
  readonly id:
    | 'home'
    | 'customers'
    | 'messages'
    | 'review'
    | 'data'
    | 'administration'
    | 'sources'
    | 'company'
    | 'departments'
    | 'people'
    | 'access'
    | 'tokens';
  readonly to: string;
  readonly icon: TablerIcon;
}

export interface Section extends Place {
  /** What follows `g`. */
  readonly key: string;
  readonly children: readonly Place[];
  /** What the navigation has no room for; the palette leads there too. */
  readonly further: readonly Place[];
}

function sectionsFor({ rights }: SessionView): readonly Section[] {
  const administration = [
    ...(rights.manageCompany ? (['company', 'departments', 'people'] as const) : []),
    'access' as const,
    'tokens' as const,
  ].map((id) => ({ id, to: `/admin/${id}`, icon: IconSettings }));
  return [
    { id: 'home', to: '/', icon: IconHome, key: 'h', children: [], further: [] },
    {
      id: 'customers',
      to: '/customers',
      icon: IconAddressBook,
      key: 'c',
      children: [],
      further: [{ id: 'review', to: '/customers/review', icon: IconScale }],
    },
    { id: 'messages', to: '/messages', icon: IconMessages, key: 'm', children: [], further: [] },
    { id: 'data', to: '/data/sources', icon: IconDatabase, key: 'd', children: [], further: [] },
    {
      id: 'administration',
      to: administration[0]?.to ?? '/admin/access',
      icon: IconSettings,
      key: 'a',
      children: administration,
      further: [],
    },
  ];
}

/** The sections of the product that are for the person signed in. */
export function useSections(): readonly Section[] {
  return sectionsFor(useSession());
}

export function sectionOf(sections: readonly Section[], path: string): Section | undefined {
  const head = path.split('/')[1];
  return sections.find((section) => section.to.split('/')[1] === head);
}
