import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import type { Named } from './customer-types';

/** The name in the reader's script, and the other beside it where there is one. */
export function useNames(): (customer: Named) => [string, string?] {
  const language = useLanguage();
  return (customer) => namesOf(customer, language);
}

interface CustomerIconProps {
  /** person or organisation */
  readonly kind: string;
  readonly size?: number;
}

export function CustomerIcon({ kind, size = 16 }: CustomerIconProps) {
  const Icon = kind === 'organisation' ? IconBuilding : IconUser;
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
