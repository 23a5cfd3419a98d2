import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format';
import { clockAt, type ClockState, type Due } from '../model/clock';
import { ClockRing, type ClockMood } from './clock-ring';
import { useMinute } from './use-minute';
import classes from './business-clock.module.css';

/** From so much on it is late. */
const LATE_SHARE = 0.25;

interface BusinessClockProps {
  readonly due: Due;
  /** `short` leaves until when to the title. */
  readonly form?: 'line' | 'short';
}

/** What is left of the time of something open: a ring that empties, and the words. */
export function BusinessClock({ due, form = 'line' }: BusinessClockProps) {
  const clock = clockAt(due, useMinute());
  const words = useClockWords(due, clock);
  return (
    <span className={classes.clock} data-mood={moodOf(clock)} title={words.line}>
      <ClockRing share={clock.kind === 'overdue' ? 1 : clock.share} mood={moodOf(clock)} />
      <span className={classes.words}>{words[form]}</span>
    </span>
  );
}

function moodOf(clock: ClockState): ClockMood {
  switch (clock.kind) {
    case 'running':
      return clock.share <= LATE_SHARE ? 'late' : 'calm';
    case 'still':
      return 'still';
    case 'overdue':
      return 'over';
  }
}

function useClockWords({ dueAt }: Due, clock: ClockState): Record<'line' | 'short', string> {
  const { t } = useTranslation();
  const format = useFormat();
  const until = format.near(dueAt);
  switch (clock.kind) {
    case 'running': {
      const left = format.minutes(clock.leftMs);
      return {
        line: t('ui.clock.leftUntil', { left, until }),
        short: t('ui.clock.left', { left }),
      };
    }
    case 'still': {
      const opens = format.near(clock.opensAt);
      const left = format.minutes(clock.leftMs);
      return {
        line: t('ui.clock.stillWithLeft', { opens, left }),
        short: t('ui.clock.still', { opens }),
      };
    }
    case 'overdue': {
      const since = t('ui.clock.overdue', { since: until });
      return { line: since, short: since };
    }
  }
}
