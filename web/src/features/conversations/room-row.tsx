import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAt, IconBellOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { showDone } from '~/shared/ui/toast';
import { CUT, plainText } from './markdown';
import { useMentionWords } from './mention-words';
import type { RoomLine } from './room-types';
import { follow, room, ROOMS } from './rooms';
import classes from './messages-page.module.css';

interface RoomRowProps {
  readonly line: RoomLine;
  /** A customer whose room knows what people are called; it is the same for all rooms. */
  readonly peopleOf: string;
}

export function RoomRow({ line, peopleOf }: RoomRowProps) {
  const format = useFormat();
  const [name, other] = namesOf(line, useLanguage());
  return (
    <li className={classes.room} data-unread={line.unread > 0 || undefined}>
      <Link
        to="/customers/$id"
        params={{ id: line.id }}
        className={classes.open}
        data-room={line.id}
      >
        <span className={classes.top}>
          <span className={classes.name}>{name}</span>
          {other !== undefined && <span className={classes.other}>{other}</span>}
          {line.last !== undefined && (
            <time
              className={classes.time}
              dateTime={line.last.at}
              title={format.full(line.last.at)}
            >
              {format.ago(line.last.at)}
            </time>
          )}
        </span>
        <span className={classes.under}>
          <LastWords last={line.last} peopleOf={peopleOf} />
          <Counts line={line} />
        </span>
      </Link>
      <Unfollow customer={line.id} name={name} />
    </li>
  );
}

interface LastWordsProps {
  readonly last: RoomLine['last'];
  readonly peopleOf: string;
}

function LastWords({ last, peopleOf }: LastWordsProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const words = useMentionWords(peopleOf);
  const language = useLanguage();
  if (last === undefined) return <span className={classes.words}>{t('conversations.unsaid')}</span>;
  const name = namesOf(last.actor, language)[0];
  return (
    <span className={classes.words}>
      <PersonAvatar name={name} department={last.department} />
      <span className={classes.text}>
        {t('conversations.said', {
          name: last.actor.id === person.id ? t('conversations.me') : name,
          text: plainText(last.text.replace(CUT, '…'), words),
        })}
      </span>
    </span>
  );
}

function Counts({ line: { unread, mentions } }: { readonly line: RoomLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (unread === 0) return null;
  return (
    <span className={classes.counts}>
      {mentions > 0 && (
        <span className={classes.mentions}>
          <IconAt size={14} stroke={2} aria-hidden />
          <span aria-hidden>{format.number(mentions)}</span>
          <span className="visually-hidden">
            {t('conversations.mentions', { count: mentions, number: format.number(mentions) })}
          </span>
        </span>
      )}
      <span className={classes.unread}>
        <span aria-hidden>{format.number(unread)}</span>
        <span className="visually-hidden">
          {t('conversations.unread', { count: unread, number: format.number(unread) })}
        </span>
      </span>
    </span>
  );
}

function Unfollow({ customer, name }: { readonly customer: string; readonly name: string }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (wanted: boolean) => follow(customer, wanted),
    onSuccess: async (_, wanted) => {
      queries.removeQueries({ queryKey: room(customer).queryKey, type: 'inactive' });
      await queries.invalidateQueries({ queryKey: ROOMS });
      if (!wanted)
        showDone(t('conversations.unfollowed', { name }), {
          label: t('ui.undo'),
          run: () => {
            mutate(true);
          },
        });
    },
    onError: (error) => {
      showDone(words(error));
    },
  });
  return (
    <Tooltip label={t('conversations.unfollow')}>
      <ActionIcon
        className={classes.unfollow ?? ''}
        aria-label={t('conversations.unfollowRoom', { name })}
        onClick={() => {
          mutate(false);
        }}
      >
        <IconBellOff size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
