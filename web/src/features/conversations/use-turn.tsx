import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName, useDepartment } from '~/shared/model/departments';
import { useSession } from '~/shared/session/session';
import { type AskEntry, isAsk, mayDo } from './asks';
import type { Turn } from './composer';
import type { MessageEntry } from './room-types';
import classes from './ask-bar.module.css';

/** What one wants to say in a thread that has an ask. */
export interface WantedTurn {
  readonly ask: string;
  readonly kind: 'answer' | 'reask' | 'reply';
}

/**
 * What is said next in the thread: the answer, for who is asked and did not choose otherwise; nothing but words, where it is
 * undefined.
 *
 * @param entries of the thread
 */
export function useTurn(
  entries: readonly MessageEntry[],
  wanted: WantedTurn | undefined,
  onTurn: (turn: WantedTurn) => void,
): Turn | undefined {
  const { t } = useTranslation();
  const session = useSession();
  const asks = entries.filter(isAsk);
  const may = (ask: AskEntry | undefined, kind: 'answer' | 'reask') =>
    ask !== undefined && mayDo(session, ask.message.ask)[kind];
  const meant = asks.find(({ id }) => id === wanted?.ask);
  const isReask = wanted?.kind === 'reask' && may(meant, 'reask');
  const answerable = may(meant, 'answer') ? meant : asks.findLast((one) => may(one, 'answer'));
  const ask = isReask ? meant : answerable;
  const asker = useName(ask?.message.ask.from);
  if (ask === undefined) return undefined;
  const as = isReask ? 'reask' : 'answer';
  const isReply = wanted?.kind === 'reply';
  return {
    ...(isReply ? {} : { purpose: { kind: as, ask: ask.id } }),
    label: isReply
      ? t('conversations.answer')
      : t(`conversations.ask.write.${as}`, { department: asker }),
    send: t(isReply ? 'conversations.send' : `conversations.ask.sendAs.${as}`),
    bar: (
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('conversations.ask.turns')}
          data={[
            { value: as, label: t(`conversations.ask.as.${as}`) },
            { value: 'reply', label: t('conversations.ask.as.reply') },
          ]}
          value={isReply ? 'reply' : as}
          onChange={(kind) => {
            onTurn({ ask: ask.id, kind: kind === 'reply' ? 'reply' : as });
          }}
        />
      </div>
    ),
  };
}

function useName(key: string | undefined): string {
  const language = useLanguage();
  const department = useDepartment(key ?? '');
  return department === undefined ? (key ?? '') : departmentName(department, language);
}
