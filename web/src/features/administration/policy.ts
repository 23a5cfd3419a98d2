import type { Grant, Purpose, Role } from '~/shared/api/awaited-paths';

/** Somebody whom the policy speaks of: with a role in a department, or with one in the company as a whole. */
export type Who =
  | { readonly kind: 'department'; readonly department: string; readonly role: Role }
  | { readonly kind: 'company'; readonly role: 'administrator' | 'steward' };

export const purposes: readonly Purpose[] = ['view', 'edit', 'export', 'push'];

/** In the order in which people look for them; groups of the company's own come last. */
const ORDER = ['identity', 'contact', 'consent', 'sales', 'marketing', 'service', 'money'];

export function fieldGroupsOf(grants: readonly Grant[]): string[] {
  const rank = (group: string) => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length);
  return [...new Set([...ORDER, ...grants.map(({ fieldGroup }) => fieldGroup)])].sort(
    (one, other) => rank(one) - rank(other) || one.localeCompare(other),
  );
}

/** Deny by default: only what a line grants, for the department or for every department. */
export function mayThere(
  grants: readonly Grant[],
  who: Who,
  group: string,
  purpose: Purpose,
): boolean {
  return grants.some(
    (grant) =>
      grant.fieldGroup === group &&
      grant.purpose === purpose &&
      grant.role === who.role &&
      (grant.department === undefined ||
        (who.kind === 'department' && grant.department === who.department)),
  );
}
