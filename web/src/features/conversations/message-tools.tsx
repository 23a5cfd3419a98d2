import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMessagePlus, IconPencil, IconTrash, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '~/shared/session/session';
import type { MessageHands } from './message-hands';
import type { MessageEntry } from './room-types';
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
    {
      label: t('conversations.delete'),
      icon: IconTrash,
      run: () => {
        remove(entry);
      },
    },
  ];
  const tools = [...(answer ? [answer] : []), ...(entry.actor.id === person.id ? own : [])];
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
