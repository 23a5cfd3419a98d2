import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { AskWay } from './ask-way';
import { MessageText } from './message-text';
import { type Purpose, refusalOf, type Unsent } from './outbox';
import type { RoomOutbox } from './use-outbox';
import lineClasses from './message-line.module.css';
import classes from './unsent-line.module.css';

/** One's own messages that are not there yet. */
export function UnsentLines({ outbox }: { readonly outbox: RoomOutbox }) {
  return outbox.unsent.map((message) => (
    <UnsentLine
      key={message.id}
      message={message}
      onRetry={outbox.retry}
      onRetryPlainly={outbox.retryPlainly}
      onDiscard={outbox.discard}
    />
  ));
}

interface UnsentLineProps {
  readonly message: Unsent;
  readonly onRetry: (id: string) => void;
  readonly onRetryPlainly: (id: string) => void;
  readonly onDiscard: (id: string) => void;
}

/** One's own message before the server has it. */
function UnsentLine(props: UnsentLineProps) {
  const { message } = props;
  const { t } = useTranslation();
  const { person, department } = useSession();
  const name = namesOf(person, useLanguage())[0];
  return (
    <li className={lineClasses.message} data-unsent={message.state}>
      <span className={lineClasses.side}>
        <PersonAvatar name={name} department={department} size={32} />
      </span>
      <div className={lineClasses.what}>
        <div className={lineClasses.head}>
          <span className={lineClasses.who}>{name}</span>
          {message.state === 'sending' && (
            <span className={classes.sending}>
              <IconClock size={14} stroke={1.6} aria-hidden /> {t('conversations.sending')}
            </span>
          )}
        </div>
        {message.purpose !== undefined && <PurposeOf purpose={message.purpose} />}
        <div className={message.state === 'sending' ? classes.pale : undefined}>
          <MessageText text={message.text} customer={message.customer} />
        </div>
        {message.state === 'failed' && <Failed {...props} />}
      </div>
    </li>
  );
}

function PurposeOf({ purpose }: { readonly purpose: Purpose }) {
  const { t } = useTranslation();
  const { department } = useSession();
  if (purpose.kind === 'ask') return <AskWay from={department} to={[purpose.to]} />;
  return <span className={classes.purpose}>{t(`conversations.ask.as.${purpose.kind}`)}</span>;
}

/** What is refused as an ask or as an answer may still be said. */
function isSayable({ purpose, trouble }: Unsent): boolean {
  const code = trouble?.code ?? '';
  return purpose !== undefined && (code.startsWith('ask-') || code === 'hours-never-open');
}

function Failed({ message, onRetry, onRetryPlainly, onDiscard }: UnsentLineProps) {
  const { id, trouble } = message;
  const { t } = useTranslation();
  const words = useProblemWords();
  return (
    <p className={classes.failed} role="alert">
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
      {trouble === undefined
        ? t('conversations.interrupted')
        : t('conversations.notSent', { reason: words(refusalOf(trouble)) })}
      <span className={classes.choices}>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onRetry(id);
          }}
        >
          {t('ui.retry')}
        </Button>
        {isSayable(message) && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onRetryPlainly(id);
            }}
          >
            {t('conversations.ask.plainly')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => {
            onDiscard(id);
          }}
        >
          {t('conversations.discard')}
        </Button>
      </span>
    </p>
  );
}
