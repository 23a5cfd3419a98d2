/** What a value is, whatever its field; as the server cleaned it. */
type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'consent'; readonly isGranted: boolean; readonly at?: string }
  | { readonly kind: 'reference'; readonly key: string }
  | { readonly kind: 'truth'; readonly isTrue: boolean }
  | { readonly kind: 'invalid'; readonly text: string };

/** A claimed value by its shape; what it has no shape for stays the text that it is. */
export function valueOf(raw: unknown): Value {
  if (typeof raw === 'boolean') return { kind: 'truth', isTrue: raw };
  if (typeof raw !== 'object' || raw === null) return { kind: 'text', text: textOf(raw) };
  const parts = raw as Readonly<Record<string, unknown>>;
  if (parts.invalid !== undefined) return { kind: 'invalid', text: textOf(parts.invalid) };
  if (parts.amount !== undefined && typeof parts.currency === 'string')
    return { kind: 'amount', amount: Number(parts.amount), currency: parts.currency };
  if (parts.granted !== undefined)
    return {
      kind: 'consent',
      isGranted: isYes(parts.granted),
      ...(typeof parts.at === 'string' ? { at: parts.at } : {}),
    };
  if (typeof parts.key === 'string') return { kind: 'reference', key: parts.key };
  return { kind: 'text', text: JSON.stringify(raw) };
}

/** One value or several, as the list of them. */
export function valuesOf(raw: unknown): readonly unknown[] {
  if (raw === undefined || raw === null) return [];
  return Array.isArray(raw) ? (raw as unknown[]) : [raw];
}

/** Equal for values that say the same: neither case, width of signs nor spaces matter. */
export function sameness(raw: unknown): string {
  if (typeof raw === 'object' && raw !== null)
    return JSON.stringify(
      Object.entries(raw)
        .filter(([, part]) => part !== null && part !== undefined)
        .map(([key, part]) => [key, sameness(part)])
        .toSorted(),
    );
  return textOf(raw).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function textOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  return raw === null || raw === undefined ? '' : JSON.stringify(raw);
}

function isYes(raw: unknown): boolean {
  return raw === true || ['granted', 'yes', 'true', '1'].includes(textOf(raw).toLowerCase());
}
