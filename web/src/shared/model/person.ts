/** What stands in a person's mark: first and last name's letter, or the last sign of a name in Han. */
export function initialsOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name.slice(-1);
  const words = name.split(/\s+/).filter(Boolean);
  const first = words[0]?.slice(0, 1) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.slice(0, 1) ?? '') : '';
  return (first + last).toUpperCase();
}

interface Named {
  readonly name: string;
  readonly otherName?: string;
}

/** The name in the reader's script where the person has one, then the other. */
export function namesOf({ name, otherName }: Named, language: 'en' | 'zh'): [string, string?] {
  if (otherName === undefined || otherName === '') return [name];
  const isHan = /\p{Script=Han}/u.test(otherName);
  return isHan === (language === 'zh') ? [otherName, name] : [name, otherName];
}

interface WideRoles {
  readonly administrator: boolean;
  readonly steward: boolean;
}

/** What somebody is in the company as a whole, beside the departments. */
export function wideRolesOf({
  administrator,
  steward,
}: WideRoles): ('ADMINISTRATOR' | 'STEWARD')[] {
  return [
    ...(administrator ? ['ADMINISTRATOR' as const] : []),
    ...(steward ? ['STEWARD' as const] : []),
  ];
}
