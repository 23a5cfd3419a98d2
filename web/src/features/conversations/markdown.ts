import { Marked, type MarkedToken, type Token } from 'marked';

/** Whom a text names: a person by id, or a department by key. */
export interface Mention {
  readonly type: 'mention';
  readonly raw: string;
  readonly about: 'person' | 'department';
  readonly id: string;
}

const MENTION = /^@\[(person|department)\/([0-9a-z-]+)\]/;

const reader = new Marked({
  gfm: true,
  breaks: true,
  // There is no HTML: what looks like it is read as the text that it is.
  tokenizer: { html: () => undefined, tag: () => undefined },
  extensions: [
    {
      name: 'mention',
      level: 'inline',
      start: (source) => {
        const at = source.indexOf('@[');
        return at < 0 ? undefined : at;
      },
      tokenizer: (source) => {
        const [raw, about, id] = MENTION.exec(source) ?? [];
        return raw === undefined ? undefined : { type: 'mention', raw, about, id };
      },
    },
  ],
});

/** A part of a message; every part that is none of these is shown as it was written. */
export type Part = MarkedToken | Mention;

/** Reads markdown. It never becomes HTML: the page draws the parts, and of HTML in it only the letters. */
export function partsOf(text: string): readonly Part[] {
  return asParts(reader.lexer(text));
}

export function asParts(tokens: readonly Token[] | undefined): readonly Part[] {
  return (tokens ?? []) as readonly Part[];
}

const ADDRESS = /^(https?:|mailto:)/i;

/** The address of a link, if it is of a kind that is safe to follow. */
export function safeAddress(href: string): string | undefined {
  return ADDRESS.test(href.trim()) ? href.trim() : undefined;
}
/** A text that was cut may end within the sign of somebody whom it names. */
export const CUT = /@\[[^\]]*$/;

/** One line of it without signs, for a list. @param nameOf what stands for whom it names */
export function plainText(text: string, nameOf: (mention: Mention) => string): string {
  return flat(partsOf(text), nameOf).replace(/\s+/g, ' ').trim();
}

function flat(parts: readonly Part[], nameOf: (mention: Mention) => string): string {
  return parts
    .map((part) => {
      if (part.type === 'mention') return nameOf(part);
      if (part.type === 'list') return `${flat(part.items, nameOf)} `;
      if (part.type === 'br' || part.type === 'space') return ' ';
      if ('tokens' in part) {
        const inner = flat(asParts(part.tokens), nameOf);
        return part.type === 'paragraph' || part.type === 'list_item' ? `${inner} ` : inner;
      }
      return 'text' in part ? part.text : part.raw;
    })
    .join('');
}
