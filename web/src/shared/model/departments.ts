import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { api, dataOf } from '../api/client';
import type { DepartmentView } from '../api/shapes';
import type { Language } from '../i18n/text';

/** Every department of the company, in the order of the server. */
export const departments = queryOptions({
  queryKey: ['departments'],
  queryFn: async ({ signal }): Promise<readonly DepartmentView[]> =>
    dataOf(await api.GET('/api/departments', { signal })),
  staleTime: 5 * 60_000,
});

/** The department with the key, once the departments are known. */
export function useDepartment(key: string): DepartmentView | undefined {
  return useQuery({ ...departments, select: (all) => all.find((one) => one.key === key) }).data;
}

interface Named {
  readonly nameEn: string;
  readonly nameZh: string;
}

export function departmentName({ nameEn, nameZh }: Named, language: Language): string {
  return language === 'zh' ? nameZh : nameEn;
}

/** What stands in its mark: two Latin letters, or one Han character. */
export function departmentInitials(named: Named & { readonly key: string }, language: Language) {
  if (language === 'zh') return named.nameZh.slice(0, 1);
  const settled = SETTLED_INITIALS.get(named.key);
  return settled ?? named.nameEn.slice(0, 2).toUpperCase();
}

const SETTLED_INITIALS = new Map([
  ['marketing', 'MK'],
  ['service', 'SV'],
]);

/** The names of the hues a department can have, told apart by the colour-blind too. */
export const hues = [
  'sales',
  'marketing',
  'service',
  'finance',
  'violet',
  'cyan',
  'olive',
  'brick',
  'other',
] as const;

const known: ReadonlySet<string> = new Set(hues);

/** Sets `--hue` and `--hue-wash` for whatever is inside. */
export function hueStyle(hue: string | undefined): CSSProperties {
  const name = hue !== undefined && known.has(hue) ? hue : 'other';
  return {
    '--hue': `var(--dept-${name})`,
    '--hue-wash': `var(--dept-${name}-wash)`,
  } as CSSProperties;
}
