import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { leftAt } from '~/shared/model/clock';
import { departmentName, useDepartment } from '~/shared/model/departments';
import { namesOf } from '~/shared/model/person';
import { BusinessClock } from '~/shared/ui/business-clock';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { AskActs } from './ask-acts';
import { AskHistory } from './ask-history';
import { WayOf } from './ask-way';
import { type AskEntry, dueOf, lastStep } from './asks';
import type { MessageHands } from './message-hands';
import type { AskView } from './room-types';
import classes from './ask-frame.module.css';

interface AskFrameProps {
  readonly entry: AskEntry;
  readonly hands: MessageHands;
  /** The words of the ask. */
  readonly children: ReactNode;
}

/** A message that asks: who asks whom, until when, and who has it. Calm once that is over. */
export function AskFrame({ entry, hands, children }: AskFrameProps) {
  const { ask } = entry.message;
  return (
    <div className={classes.ask} data-ask={ask.state}>
      <div className={classes.head}>
        <WayOf ask={ask} />
        {ask.state === 'open' && <BusinessClock due={dueOf(entry.at, ask)} />}
      </div>
      {children}
      <div className={classes.foot}>
        {ask.state === 'open' ? <AskBall ask={ask} /> : <Outcome at={entry.at} ask={ask} />}
        <AskHistory ask={ask} />
      </div>
      <AskActs entry={entry} hands={hands} />
    </div>
  );
}

/** Who has it, since when. */
export function AskBall({ ask }: { readonly ask: AskView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const department = useDepartment(ask.to);
  if (ask.takenBy !== undefined) {
    const name = namesOf(ask.takenBy, language)[0];
    const since = lastStep(ask, 'taken')?.at;
    return (
      <span className={classes.ball}>
        <PersonAvatar name={name} department={ask.to} />
        {since === undefined
          ? t('conversations.ask.taken', { name })
          : t('conversations.ask.takenSince', { name, since: format.near(since) })}
      </span>
    );
  }
  const seen = ask.steps.findLast((one) => one.step === 'seen' && one.department === ask.to);
  return (
    <span className={classes.ball}>
      {t('conversations.ask.untaken', {
        department: department === undefined ? ask.to : departmentName(department, language),
      })}
      {seen?.actor !== undefined && (
        <span className={classes.pale}>
          {t('conversations.ask.seenAt', {
            name: namesOf(seen.actor, language)[0],
            at: format.near(seen.at),
          })}
        </span>
      )}
    </span>
  );
}

interface OutcomeProps {
  /** When it was put. */
  readonly at: string;
  readonly ask: AskView;
}

/** How it ended. */
export function Outcome({ at, ask }: OutcomeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const step = lastStep(ask, ask.state);
  if (step === undefined) return <span>{t(`conversations.ask.state.${stateOf(ask)}`)}</span>;
  const name = step.actor === undefined ? '' : namesOf(step.actor, language)[0];
  if (ask.state === 'withdrawn')
    return <span>{t('conversations.ask.withdrawnBy', { name, at: format.near(step.at) })}</span>;
  const leftMs = leftAt(dueOf(at, ask), step.at);
  return (
    <span>
      {Date.parse(step.at) >= Date.parse(ask.dueAt)
        ? t('conversations.ask.answeredLate', { name })
        : t('conversations.ask.answeredInTime', { name, left: format.minutes(leftMs) })}
    </span>
  );
}

function stateOf({ state }: AskView): 'open' | 'answered' | 'withdrawn' {
  return state === 'answered' || state === 'withdrawn' ? state : 'open';
}
