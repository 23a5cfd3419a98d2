import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import { IconAt, IconMessageQuestion } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import { keyWithAlt } from '~/shared/keys/keys';
import { useKeys } from '~/shared/keys/use-keys';
import { departmentName } from '~/shared/model/departments';
import { AskBar } from './ask-bar';
import { toSource } from './mentions';
import { MessageField } from './message-field';
import type { Purpose } from './outbox';
import { type Asking, useAsking } from './use-asking';
import { useDraft } from './use-draft';
import { useNameables } from './use-nameables';
import classes from './composer.module.css';

const ASK_KEY = 'Alt a';

/** What the words are for, where they are more than a message. */
export interface Turn {
  readonly purpose?: Purpose;
  readonly label: string;
  readonly send: string;
  /** Above what one can press. */
  readonly bar: ReactNode;
}

interface ComposerProps {
  readonly customer: string;
  /** The thread's first message, if one answers there. */
  readonly root?: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly turn?: Turn | undefined;
  readonly onSend: (text: string, purpose?: Purpose) => void;
  readonly onType: () => void;
  /** In an empty field. */
  readonly onArrowUp?: () => void;
}

export function Composer(props: ComposerProps) {
  const { customer, root, field, turn, onSend, onType, onArrowUp } = props;
  const { t } = useTranslation();
  const own = useRef<HTMLTextAreaElement>(null);
  const area = field ?? own;
  const place = root ?? customer;
  const [text, write] = useDraft(place);
  const nameables = useNameables(customer);
  const source = toSource(text, nameables).trim();
  const asking = useAsking(customer, place, source);
  const [isChoosing, setChoosing] = useState(false);
  const isAsking = turn?.purpose === undefined && asking.isOn;
  const label =
    turn?.label ?? t(root === undefined ? 'conversations.write' : 'conversations.answer');
  const send = () => {
    if (isAsking && asking.to === undefined) {
      setChoosing(true);
      return;
    }
    onSend(source, isAsking && asking.to ? { kind: 'ask', to: asking.to } : turn?.purpose);
    write('');
    asking.turn(false);
    area.current?.focus();
  };
  const turnAsk = useAskKey(root, asking, turn?.purpose === undefined);
  return (
    <div className={classes.composer}>
      <MessageField
        field={area}
        text={text}
        nameables={nameables}
        label={label}
        placeholder={label}
        onChange={(changed) => {
          write(changed);
          if (changed.trim() !== '') onType();
        }}
        onSend={send}
        onKey={({ nativeEvent }) => {
          const isMine = turnAsk !== undefined && keyWithAlt(nativeEvent) === ASK_KEY;
          if (isMine) turnAsk();
          return isMine;
        }}
        {...(onArrowUp === undefined ? {} : { onArrowUp })}
        bar={
          <>
            {turn?.bar}
            {isAsking && (
              <AskBar area={area} asking={asking} isOpen={isChoosing} onOpen={setChoosing} />
            )}
          </>
        }
        foot={(isSendable) => (
          <Foot
            area={area}
            text={text}
            onChange={write}
            askSwitch={turnAsk && <AskSwitch isOn={asking.isOn} onTurn={turnAsk} />}
          >
            <Send turn={turn} asking={asking} isAsking={isAsking} isOn={isSendable} onSend={send} />
          </Foot>
        )}
      />
    </div>
  );
}

/** Turns the text into an ask and back; absent where it cannot be one. */
function useAskKey(root: string | undefined, asking: Asking, isPlain: boolean) {
  const { t } = useTranslation();
  const isThere = asking.isFor && isPlain;
  const turn = () => {
    asking.turn(!asking.isOn);
  };
  useKeys(
    t(root === undefined ? 'conversations.room' : 'conversations.thread'),
    isThere ? [{ keys: ASK_KEY, label: t('conversations.key.ask'), run: turn }] : [],
  );
  return isThere ? turn : undefined;
}

interface AskSwitchProps {
  readonly isOn: boolean;
  readonly onTurn: () => void;
}

function AskSwitch({ isOn, onTurn }: AskSwitchProps) {
  const { t } = useTranslation();
  return (
    <Tooltip label={`${t('conversations.ask.hint')} · Alt A`}>
      <Button
        className={classes.ask ?? ''}
        variant={isOn ? 'light' : 'default'}
        leftSection={<IconMessageQuestion size={16} stroke={1.6} />}
        aria-pressed={isOn}
        onClick={onTurn}
      >
        {t('conversations.ask.ask')}
      </Button>
    </Tooltip>
  );
}

interface SendProps {
  readonly turn: Turn | undefined;
  readonly asking: Asking;
  readonly isAsking: boolean;
  readonly isOn: boolean;
  readonly onSend: () => void;
}

function Send({ turn, asking, isAsking, isOn, onSend }: SendProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const asked = asking.choices.find(({ key }) => isAsking && key === asking.to);
  return (
    <Button className={classes.send ?? ''} disabled={!isOn} onClick={onSend}>
      {asked === undefined
        ? (turn?.send ?? t('conversations.send'))
        : t('conversations.ask.send', { department: departmentName(asked, language) })}
    </Button>
  );
}

interface FootProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly askSwitch: ReactNode;
  readonly children: ReactNode;
}

function Foot({ area, text, onChange, askSwitch, children }: FootProps) {
  const { t } = useTranslation();
  return (
    <>
      <Tooltip label={t('conversations.mention')}>
        <ActionIcon
          aria-label={t('conversations.mention')}
          onClick={() => {
            onChange(/(^|\s)$/.test(text) ? `${text}@` : `${text} @`);
            area.current?.focus();
          }}
        >
          <IconAt size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.hint}>
        <Kbd>↵</Kbd> {t('conversations.sends')} · <Kbd>⇧</Kbd> <Kbd>↵</Kbd>{' '}
        {t('conversations.breaks')}
      </span>
      <span className={classes.ends}>
        {askSwitch}
        {children}
      </span>
    </>
  );
}
