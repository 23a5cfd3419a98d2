import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconMessageCheck,
  IconMessagePlus,
  IconPencil,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useSession } from '~/shared/session/session';
import { showDone } from '~/shared/ui/toast';
import { rootOf, worksIn } from './asks';
import type { MessageHands } from './message-hands';
import type { MessageEntry } from './room-types';
import { useMark } from './use-ask-acts';
import { useDeletion } from './use-message-changes';
import classes from './message-tools.module.css';

interface MessageToolsProps {
  readonly entry: MessageEntry;
  readonly hands: MessageHands;
  /** Whether the Tab key comes to them. */
  readonly isReachable: boolean;
}

interface Tool {
  readonly label: string;
  readonly icon: TablerIcon;
  readonly run: () => void;
}

/** Beside the message that is pointed at or has the focus. */
export function MessageTools({ entry, hands, isReachable }: MessageToolsProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { remove } = useDeletion(hands.customer);
  const { onThread } = hands;
  const answer: Tool | undefined = onThread && {
    label: t('conversations.answer'),
    icon: IconMessagePlus,
    run: () => {
      onThread(entry.message.inReplyTo?.id ?? entry.id);
    },
  };
  const own: Tool[] = [
    {
      label: t('conversations.edit'),
      icon: IconPencil,
      run: () => {
        hands.onEdit(entry.id);
      },
    },
    ...(isDeletable(entry)
      ? [
          {
            label: t('conversations.delete'),
            icon: IconTrash,
            run: () => {
              remove(entry);
            },
          },
        ]
      : []),
  ];
  const mark = useMarkTool(entry, hands);
  const tools = [
    ...(mark ? [mark] : []),
    ...(answer ? [answer] : []),
    ...(entry.actor.id === person.id ? own : []),
  ];
  if (tools.length === 0) return null;
  return (
    <span className={classes.tools}>
      {tools.map(({ label, icon: Icon, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon size="sm" aria-label={label} tabIndex={isReachable ? 0 : -1} onClick={run}>
            <Icon size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
    </span>
  );
}

/** An ask and its answer stay; they are what is counted. */
function isDeletable({ message: { ask, answers } }: MessageEntry): boolean {
  return answers === undefined && (ask === undefined || ask.state === 'withdrawn');
}

/** Where an ask of the thread waits for my department, what somebody else replied can be its answer. */
function useMarkTool(entry: MessageEntry, hands: MessageHands): Tool | undefined {
  const { t } = useTranslation();
  const words = useProblemWords();
  const session = useSession();
  const { mutate } = useMark(hands.customer);
  const ask = hands.asks.findLast(
    (one) =>
      rootOf(one) === rootOf(entry) &&
      Date.parse(one.at) < Date.parse(entry.at) &&
      one.actor.id !== entry.actor.id &&
      worksIn(session, one.message.ask.to),
  );
  if (ask === undefined) return undefined;
  return {
    label: t('conversations.ask.wasAnswer'),
    icon: IconMessageCheck,
    run: () => {
      mutate(
        { ask: ask.id, reply: entry.id },
        {
          onError: (error) => {
            showDone(words(error));
          },
        },
      );
    },
  };
}
