import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { BusinessClock } from '~/shared/ui/business-clock';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { WayOf } from './ask-way';
import { type AskEntry, dueOf } from './asks';
import { plainText } from './markdown';
import { useMentionWords } from './mention-words';
import classes from './open-asks.module.css';

const SHOWN_FIRST = { wide: 3, narrow: 1 };

interface OpenAsksProps {
  readonly customer: string;
  /** The next due first. */
  readonly asks: readonly AskEntry[];
  readonly onOpen: (ask: AskEntry) => void;
}

/** What waits for an answer in the room, wherever it was said. */
export function OpenAsks({ customer, asks, onOpen }: OpenAsksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isNarrow = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false });
  const [isWhole, setWhole] = useState(false);
  if (asks.length === 0) return null;
  const shown = isWhole ? asks : asks.slice(0, SHOWN_FIRST[isNarrow ? 'narrow' : 'wide']);
  const count = asks.length - shown.length;
  return (
    <nav className={classes.strip} aria-label={t('conversations.ask.open')}>
      <ul className={classes.list}>
        {shown.map((ask) => (
          <li key={ask.id}>
            <OpenAsk ask={ask} customer={customer} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {count > 0 && (
        <button
          type="button"
          className={classes.more}
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('conversations.ask.more', { count, number: format.number(count) })}
        </button>
      )}
    </nav>
  );
}

interface OpenAskProps extends Omit<OpenAsksProps, 'asks'> {
  readonly ask: AskEntry;
}

function OpenAsk({ ask: entry, customer, onOpen }: OpenAskProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useMentionWords(customer);
  const { ask, text } = entry.message;
  const taker = ask.takenBy && namesOf(ask.takenBy, language)[0];
  return (
    <button
      type="button"
      className={classes.ask}
      onClick={() => {
        onOpen(entry);
      }}
    >
      <span className={classes.way}>
        <WayOf ask={ask} isShort />
      </span>
      <span className={classes.text}>{plainText(text, words)}</span>
      {taker !== undefined && (
        <span title={t('conversations.ask.taken', { name: taker })}>
          <PersonAvatar name={taker} department={ask.to} />
          <span className="visually-hidden">{t('conversations.ask.taken', { name: taker })}</span>
        </span>
      )}
      <BusinessClock due={dueOf(entry.at, ask)} form="short" />
    </button>
  );
}
