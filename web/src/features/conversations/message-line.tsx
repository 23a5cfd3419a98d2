import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { MessageText } from './message-text';
import type { MessageEntry } from './room-types';
import classes from './message-line.module.css';

interface MessageLineProps {
  readonly entry: MessageEntry;
  /** Whether it follows at once on another of the same person. */
  readonly isNext: boolean;
  readonly customer: string;
}

export function MessageLine({ entry, isNext, customer }: MessageLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = namesOf(entry.actor, useLanguage())[0];
  const { message } = entry;
  return (
    <li className={classes.message} data-next={isNext || undefined} data-message={entry.id}>
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
            <Time at={entry.at} />
          </div>
        )}
        {message.deletedAt === undefined ? (
          <MessageText text={message.text} customer={customer} />
        ) : (
          <p className={classes.deleted}>{t('conversations.deleted')}</p>
        )}
        {message.editedAt !== undefined && message.deletedAt === undefined && (
          <span className={classes.edited} title={format.full(message.editedAt)}>
            {t('conversations.edited')}
          </span>
        )}
      </div>
    </li>
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
