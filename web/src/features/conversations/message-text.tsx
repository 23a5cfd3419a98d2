import { Fragment, type ReactNode, useMemo } from 'react';
import { asParts, type Part, partsOf, safeAddress } from './markdown';
import { useMentionWords } from './mention-words';
import { useSession } from '~/shared/session/session';
import classes from './message-text.module.css';

interface MessageTextProps {
  readonly text: string;
  readonly customer: string;
}

/** Markdown as the page's own elements; nothing of it is ever read as HTML. */
export function MessageText({ text, customer }: MessageTextProps) {
  const parts = useMemo(() => partsOf(text), [text]);
  return (
    <div className={classes.text}>
      <Parts parts={parts} customer={customer} />
    </div>
  );
}

interface PartsProps {
  readonly parts: readonly Part[];
  readonly customer: string;
}

function Parts({ parts, customer }: PartsProps) {
  return parts.map((part, index) => <Fragment key={index}>{drawn(part, customer)}</Fragment>);
}

function drawn(part: Part, customer: string): ReactNode {
  const inner = () =>
    'tokens' in part ? <Parts parts={asParts(part.tokens)} customer={customer} /> : null;
  switch (part.type) {
    case 'mention':
      return <Named mention={part} customer={customer} />;
    case 'paragraph':
      return <p>{inner()}</p>;
    case 'heading':
      return (
        <p>
          <strong>{inner()}</strong>
        </p>
      );
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <del>{inner()}</del>;
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{part.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{part.text}</code>;
    case 'list':
      return <Items list={part} customer={customer} />;
    case 'list_item':
      return <li>{inner()}</li>;
    case 'checkbox':
      return part.checked ? '☑ ' : '☐ ';
    case 'table':
      return <Table table={part} customer={customer} />;
    case 'link':
      return <Address href={part.href}>{inner()}</Address>;
    case 'image':
      return <Address href={part.href}>{part.text === '' ? part.href : part.text}</Address>;
    case 'text':
      return part.tokens === undefined ? part.text : inner();
    case 'escape':
      return part.text;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'space':
      return null;
    case 'html':
    case 'def':
      return part.raw;
  }
}

type Of<Type extends Part['type']> = Extract<Part, { readonly type: Type }>;

function Named({
  mention,
  customer,
}: {
  readonly mention: Of<'mention'>;
  readonly customer: string;
}) {
  const words = useMentionWords(customer);
  const { person, departments } = useSession();
  const isMe =
    mention.about === 'person'
      ? mention.id === person.id
      : departments.some(({ key }) => key === mention.id);
  return (
    <span className={classes.mention} data-me={isMe || undefined}>
      {words(mention)}
    </span>
  );
}

function Items({ list, customer }: { readonly list: Of<'list'>; readonly customer: string }) {
  const items = <Parts parts={list.items} customer={customer} />;
  return list.ordered ? (
    <ol {...(list.start === '' ? {} : { start: list.start })}>{items}</ol>
  ) : (
    <ul>{items}</ul>
  );
}

function Table({ table, customer }: { readonly table: Of<'table'>; readonly customer: string }) {
  const rows = [table.header, ...table.rows];
  return (
    <table>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => {
              const Cell = cell.header ? 'th' : 'td';
              return (
                <Cell key={index} style={{ textAlign: cell.align ?? undefined }}>
                  <Parts parts={asParts(cell.tokens)} customer={customer} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Address({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const address = safeAddress(href);
  return address === undefined ? (
    children
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
