import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useSession } from '~/shared/session/session';
import { useMinute } from '~/shared/ui/use-minute';
import { AskPass } from './ask-pass';
import { type AskEntry, mayDo } from './asks';
import classes from './ask-frame.module.css';
import type { MessageHands } from './message-hands';
import { useAskActs } from './use-ask-acts';

interface AskActsProps {
  readonly entry: AskEntry;
  readonly hands: MessageHands;
}

/** What the reader may do with an ask, and why that was refused; nothing for who neither asks nor is asked. */
export function AskActs({ entry, hands }: AskActsProps) {
  const words = useProblemWords();
  const { taking, withdrawal } = useAskActs(hands.customer);
  const may = mayDo(useSession(), entry.message.ask);
  const error = taking.error ?? withdrawal.error;
  return (
    <>
      {(may.answer || may.reask || may.withdraw) && (
        <div className={classes.acts}>
          {may.answer && <Holding entry={entry} hands={hands} taking={taking} />}
          {may.reask && <Reask entry={entry} hands={hands} />}
          {may.withdraw && <Withdraw entry={entry} withdrawal={withdrawal} />}
        </div>
      )}
      {error !== null && (
        <p className={classes.trouble} role="alert">
          {words(error)}
        </p>
      )}
    </>
  );
}

type Acts = ReturnType<typeof useAskActs>;

interface HoldingProps extends AskActsProps {
  readonly taking: Acts['taking'];
}

/** What the department can do that has it. */
function Holding({ entry, hands, taking }: HoldingProps) {
  const { t } = useTranslation();
  const isTaken = entry.message.ask.takenBy !== undefined;
  return (
    <>
      <Button
        size="xs"
        variant="light"
        onClick={() => {
          hands.onTurn(entry, 'answer');
        }}
      >
        {t('conversations.ask.answer')}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          taking.mutate({ entry, isTaken: !isTaken });
        }}
      >
        {t(isTaken ? 'conversations.ask.release' : 'conversations.ask.take')}
      </Button>
      <AskPass entry={entry} customer={hands.customer} />
    </>
  );
}

function Reask({ entry, hands }: AskActsProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => {
        hands.onTurn(entry, 'reask');
      }}
    >
      {t('conversations.ask.reask')}
    </Button>
  );
}

interface WithdrawProps {
  readonly entry: AskEntry;
  readonly withdrawal: Acts['withdrawal'];
}

function Withdraw({ entry, withdrawal }: WithdrawProps) {
  const { t } = useTranslation();
  const isDue = useMinute() >= Date.parse(entry.message.ask.dueAt);
  if (isDue) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      loading={withdrawal.isPending}
      onClick={() => {
        withdrawal.mutate(entry);
      }}
    >
      {t('conversations.ask.withdraw')}
    </Button>
  );
}
