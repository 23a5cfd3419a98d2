import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { BusinessClock } from '~/shared/ui/business-clock';
import { AskBall, Outcome } from './ask-frame';
import { WayOf } from './ask-way';
import { dueOf, mayDo } from './asks';
import { plainText } from './markdown';
import { useMentionWords } from './mention-words';
import type { AskLine } from './room-types';
import type { LineTakingHand } from './use-line-taking';
import classes from './ask-row.module.css';

interface AskRowProps {
  readonly line: AskLine;
  readonly to: {
    readonly to: '/customers/$id';
    readonly params: { readonly id: string };
    readonly search: { readonly thread: string };
  };
  readonly taking: LineTakingHand;
  readonly onFocus: () => void;
}

/** A text that was cut may end within the sign of somebody whom it names. */
const CUT = /@\[[^\]]*$/;

export function AskRow({ line, to, taking, onFocus }: AskRowProps) {
  const { t } = useTranslation();
  const problem = useProblemWords();
  const format = useFormat();
  const language = useLanguage();
  const words = useMentionWords(line.room);
  const [name, other] = namesOf(line, language);
  const { ask } = line;
  const may = mayDo(useSession(), ask);
  const isRefused = taking.error !== null && taking.variables.line.id === line.id;
  const isTaken = ask.takenBy !== undefined;
  return (
    <li className={classes.row} onFocus={onFocus}>
      <Link {...to} className={classes.open} data-line={line.id}>
        <span className={classes.line}>
          <span className={classes.name}>{name}</span>
          {other !== undefined && <span className={classes.other}>{other}</span>}
          <time className={classes.time} dateTime={line.at} title={format.full(line.at)}>
            {format.ago(line.at)}
          </time>
        </span>
        <span className={classes.text}>
          {t('conversations.said', {
            name: namesOf(line.actor, language)[0],
            text: plainText(line.text.replace(CUT, '…'), words),
          })}
        </span>
        <span className={classes.facts}>
          <WayOf ask={ask} />
          {ask.state === 'open' && <BusinessClock due={dueOf(line.at, ask)} />}
          {ask.state === 'open' ? <AskBall ask={ask} /> : <Outcome at={line.at} ask={ask} />}
        </span>
      </Link>
      {may.answer && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            taking.mutate({ line, isTaken: !isTaken });
          }}
        >
          {t(isTaken ? 'conversations.ask.release' : 'conversations.ask.take')}
        </Button>
      )}
      {isRefused && (
        <p className={classes.trouble} role="alert">
          {problem(taking.error)}
        </p>
      )}
    </li>
  );
}
