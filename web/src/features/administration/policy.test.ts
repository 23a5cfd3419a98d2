import { expect, test } from 'vitest';
import { fieldGroupsOf, mayThere, type Who } from './policy';

const member = (department: string): Who => ({ kind: 'department', department, role: 'MEMBER' });
const policy = [
  { role: 'MEMBER' as const, group: 'contact', purposes: ['VIEW' as const] },
  { role: 'MEMBER' as const, group: 'money', purposes: ['VIEW' as const], department: 'finance' },
  { role: 'STEWARD' as const, group: 'contact', purposes: ['EDIT' as const] },
];

test('what is not granted is denied', () => {
  expect(mayThere(policy, member('sales'), 'contact', 'VIEW')).toBe(true);
  expect(mayThere(policy, member('sales'), 'contact', 'EDIT')).toBe(false);
  expect(mayThere([], member('sales'), 'contact', 'VIEW')).toBe(false);
});

test('a grant to one department reaches no other, and no company-wide role', () => {
  expect(mayThere(policy, member('finance'), 'money', 'VIEW')).toBe(true);
  expect(mayThere(policy, member('sales'), 'money', 'VIEW')).toBe(false);
  expect(mayThere(policy, { kind: 'company', role: 'STEWARD' }, 'money', 'VIEW')).toBe(false);
});

test('a group of the company’s own comes after the known ones', () => {
  const own = [{ role: 'LEAD' as const, group: 'audits', purposes: ['VIEW' as const] }];
  expect(fieldGroupsOf(own).at(-1)).toBe('audits');
});
