import type { PolicyRow, Purpose, Role } from '~/shared/api/shapes';

/** Somebody whom the policy speaks of: with a role in a department, or with one in the company as a whole. */
export type Who =
  | { readonly kind: 'department'; readonly department: string; readonly role: Role }
  | { readonly kind: 'company'; readonly role: 'ADMINISTRATOR' | 'STEWARD' };

export const purposes: readonly Purpose[] = ['VIEW', 'EDIT', 'EXPORT', 'PUSH'];

/** In the order in which people look for them; groups of the company's own come last. */
const ORDER = ['identity', 'contact', 'consent', 'sales', 'marketing', 'service', 'money'];

export function fieldGroupsOf(grants: readonly PolicyRow[]): string[] {
  const rank = (group: string) => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length);
  return [...new Set([...ORDER, ...grants.map(({ group }) => group)])].sort(
    (one, other) => rank(one) - rank(other) || one.localeCompare(other),
  );
}

/** Deny by default: only what a line grants, for the department or for every department. */
export function mayThere(
  grants: readonly PolicyRow[],
  who: Who,
  group: string,
  purpose: Purpose,
): boolean {
  return grants.some(
    (grant) =>
      grant.group === group &&
      grant.purposes.includes(purpose) &&
      grant.role === who.role &&
      (grant.department === undefined ||
        (who.kind === 'department' && grant.department === who.department)),
  );
}
