import { IconCornerDownRight, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { CUT, plainText } from './markdown';
import { useMentionWords } from './mention-words';
import type { MessageHands } from './message-hands';
import type { MessageEntry } from './room-types';
import classes from './message-thread.module.css';

interface PartProps {
  readonly entry: MessageEntry;
  readonly hands: MessageHands;
}

/** Above a reply: to what, in one line that leads to the thread. */
export function AnswerTo({ entry: { message }, hands }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useMentionWords(hands.customer);
  const { inReplyTo } = message;
  const { onThread } = hands;
  if (inReplyTo === undefined || onThread === undefined) return null;
  return (
    <button
      type="button"
      className={classes.to}
      onClick={() => {
        onThread(inReplyTo.id);
      }}
    >
      <IconCornerDownRight size={14} stroke={1.6} aria-hidden />
      <span className={classes.toWords}>
        {t('conversations.answerTo', {
          name: namesOf(inReplyTo.actor, language)[0],
          text:
            inReplyTo.text === ''
              ? t('conversations.deleted')
              : plainText(inReplyTo.text.replace(CUT, '…'), words),
        })}
      </span>
    </button>
  );
}

/** Below a message that was answered: how often, and the way to it. */
export function Answers({ entry: { id, message }, hands: { onThread } }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (message.replies === 0 || onThread === undefined) return null;
  return (
    <button
      type="button"
      className={classes.answers}
      onClick={() => {
        onThread(id);
      }}
    >
      <IconMessages size={16} stroke={1.6} aria-hidden />
      {t('conversations.answers', {
        count: message.replies,
        number: format.number(message.replies),
      })}
      {message.lastReplyAt !== undefined && (
        <span className={classes.last}>{format.ago(message.lastReplyAt)}</span>
      )}
    </button>
  );
}
