import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { AskFrame } from './ask-frame';
import { isAsk } from './asks';
import { EditForm } from './edit-form';
import type { MessageHands } from './message-hands';
import { AnswerTo, Answers } from './message-thread';
import { MessageText } from './message-text';
import { MessageTools } from './message-tools';
import type { MessageEntry } from './room-types';
import { useDeletion } from './use-message-changes';
import classes from './message-line.module.css';

interface MessageLineProps {
  readonly entry: MessageEntry;
  /** Whether it follows at once on another of the same person. */
  readonly isNext: boolean;
  readonly hands: MessageHands;
}

export function MessageLine({ entry, isNext, hands }: MessageLineProps) {
  const { t } = useTranslation();
  const name = namesOf(entry.actor, useLanguage())[0];
  const isDeleted = entry.message.deletedAt !== undefined;
  const isEdited = hands.editing === entry.id && !isDeleted;
  const isCurrent = hands.current === entry.id;
  return (
    <li
      className={classes.message}
      data-next={isNext || undefined}
      data-message={entry.id}
      // What one moves through with j and k has the focus, so that a screen reader reads it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => {
        hands.onFocus(entry.id);
      }}
    >
      <span className={classes.side}>
        {isNext ? (
          <Time at={entry.at} />
        ) : (
          <PersonAvatar name={name} department={entry.department} size={32} />
        )}
      </span>
      <div className={classes.what}>
        {isNext ? (
          <span className="visually-hidden">{name}</span>
        ) : (
          <div className={classes.head}>
            <span className={classes.who}>{name}</span>
            {entry.department !== undefined && <DepartmentMark id={entry.department} />}
            {entry.message.answers !== undefined && (
              <span className={classes.answer}>{t('conversations.ask.isAnswer')}</span>
            )}
            <Time at={entry.at} />
          </div>
        )}
        {isEdited ? (
          <EditForm entry={entry} hands={hands} />
        ) : (
          <Content entry={entry} hands={hands} />
        )}
      </div>
      {!isDeleted && !isEdited && (
        <MessageTools entry={entry} hands={hands} isReachable={isCurrent} />
      )}
    </li>
  );
}

interface ContentProps {
  readonly entry: MessageEntry;
  readonly hands: MessageHands;
}

function Content({ entry, hands }: ContentProps) {
  const { customer } = hands;
  return (
    <>
      <AnswerTo entry={entry} hands={hands} />
      {entry.message.deletedAt !== undefined ? (
        <Deleted entry={entry} customer={customer} />
      ) : isAsk(entry) ? (
        <AskFrame entry={entry} hands={hands}>
          <Said entry={entry} customer={customer} />
        </AskFrame>
      ) : (
        <Said entry={entry} customer={customer} />
      )}
      <Answers entry={entry} hands={hands} />
    </>
  );
}

function Said({ entry: { message }, customer }: SaidProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <MessageText text={message.text} customer={customer} />
      {message.editedAt !== undefined && (
        <span className={classes.edited} title={format.full(message.editedAt)}>
          {t('conversations.edited')}
        </span>
      )}
    </div>
  );
}

interface SaidProps {
  readonly entry: MessageEntry;
  readonly customer: string;
}

function Deleted({ entry, customer }: SaidProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { restore } = useDeletion(customer);
  return (
    <p className={classes.deleted}>
      {t('conversations.deleted')}
      {entry.actor.id === person.id && (
        <button
          type="button"
          className={classes.link}
          onClick={() => {
            restore(entry);
          }}
        >
          {t('ui.undo')}
        </button>
      )}
    </p>
  );
}

function Time({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <time className={classes.time} dateTime={at} title={format.full(at)}>
      {format.time(at)}
    </time>
  );
}
