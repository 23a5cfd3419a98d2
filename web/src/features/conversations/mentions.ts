/** Somebody or some department that a text can name. */
export interface Nameable {
  /** As the server reads it: `@[person/ID]` or `@[department/KEY]`. */
  readonly token: string;
  /** What it is called, in the reader's script first. */
  readonly names: readonly [string, ...string[]];
  readonly detail: string;
  /** Keys of the departments. */
  readonly departments: readonly string[];
  readonly isPerson: boolean;
  /** Whether they may enter the room, and so are told. */
  readonly maySee: boolean;
}

/** What is being typed after an `@`. */
export interface Naming {
  /** Where the `@` stands. */
  readonly from: number;
  readonly words: string;
}

/** The name that is begun before the caret. An `@` within a word, as in an address, begins none. */
export function namingAt(text: string, caret: number): Naming | undefined {
  const before = text.slice(0, caret);
  const found = /(?:^|[^A-Za-z0-9._-])@([^@\n]{0,40})$/.exec(before);
  const words = found?.[1];
  return words === undefined ? undefined : { from: caret - words.length - 1, words };
}

const MOST = 8;

/** Whom the words can mean: first whose name begins with them, then who has a word that does. */
export function meant(words: string, all: readonly Nameable[]): readonly Nameable[] {
  const sought = words.toLowerCase();
  const begins = (text: string) => text.toLowerCase().startsWith(sought);
  const rank = ({ names, detail }: Nameable) => {
    if (names.some(begins)) return 0;
    if (names.some((name) => name.split(/\s+/).some(begins))) return 1;
    return sought !== '' && detail.split(/\s+/).some(begins) ? 2 : 3;
  };
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((ranked) => ranked.rank < 3)
    .toSorted((left, right) => left.rank - right.rank)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** The text as the server reads it. */
export function toSource(text: string, all: readonly Nameable[]): string {
  const tokens = new Map(
    all.flatMap(({ names, token }) => names.map((name) => [name, token] as const)),
  );
  return text.replace(pattern(tokens.keys()), (found) => tokens.get(found.slice(1)) ?? found);
}

/** The text as one writes it. */
export function toShown(source: string, all: readonly Nameable[]): string {
  return all.reduce((text, { token, names }) => text.replaceAll(token, `@${names[0]}`), source);
}

/** Whom the text, as one writes it, names. */
export function namedIn(text: string, all: readonly Nameable[]): readonly Nameable[] {
  const source = toSource(text, all);
  return all.filter(({ token }) => source.includes(token));
}

/** Longest first, so that a name that begins with another is not cut; after Latin letters the word must end. */
function pattern(names: Iterable<string>): RegExp {
  const parts = [...names]
    .toSorted((left, right) => right.length - left.length)
    .map((name) => {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return /[A-Za-z0-9]$/.test(name) ? `${escaped}(?![A-Za-z0-9])` : escaped;
    });
  return new RegExp(`@(?:${parts.length === 0 ? '(?!)' : parts.join('|')})`, 'g');
}
