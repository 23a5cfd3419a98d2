/** What stands behind the `?` of an address, as plain words: `kind=person`, and repeated where there are several. */
export function parseSearch(search: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const before = found[key];
    if (before === undefined) found[key] = value;
    else found[key] = typeof before === 'string' ? [before, value] : [...before, value];
  }
  return found;
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof one === 'string' && one !== '') parameters.append(key, one);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Keeps of an address the named texts; to be used as a route's validateSearch. */
export function texts<const Key extends string>(...keys: readonly Key[]) {
  return (search: Record<string, unknown>): Partial<Record<Key, string>> => {
    const kept: Partial<Record<Key, string>> = {};
    for (const key of keys) {
      const value = search[key];
      if (typeof value === 'string' && value !== '') kept[key] = value;
    }
    return kept;
  };
}
