import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toSource } from './mentions';
import { MessageField } from './message-field';
import { useDraft } from './use-draft';
import { useNameables } from './use-nameables';
import classes from './composer.module.css';

interface ComposerProps {
  readonly customer: string;
  /** The thread's first message, if one answers there. */
  readonly root?: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly onSend: (text: string) => void;
  readonly onType: () => void;
  /** In an empty field. */
  readonly onArrowUp?: () => void;
}

export function Composer({ customer, root, field, onSend, onType, onArrowUp }: ComposerProps) {
  const { t } = useTranslation();
  const own = useRef<HTMLTextAreaElement>(null);
  const area = field ?? own;
  const [text, write] = useDraft(root ?? customer);
  const nameables = useNameables(customer);
  const label = t(root === undefined ? 'conversations.write' : 'conversations.answer');
  const send = () => {
    onSend(toSource(text, nameables).trim());
    write('');
    area.current?.focus();
  };
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
        {...(onArrowUp === undefined ? {} : { onArrowUp })}
        foot={(isSendable) => (
          <Foot area={area} isSendable={isSendable} onSend={send} text={text} onChange={write} />
        )}
      />
    </div>
  );
}

interface FootProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly isSendable: boolean;
  readonly onSend: () => void;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function Foot({ area, isSendable, onSend, text, onChange }: FootProps) {
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
      <Button className={classes.send ?? ''} disabled={!isSendable} onClick={onSend}>
        {t('conversations.send')}
      </Button>
    </>
  );
}
