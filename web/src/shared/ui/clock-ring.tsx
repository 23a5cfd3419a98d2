import classes from './business-clock.module.css';

export type ClockMood = 'calm' | 'late' | 'over' | 'still';

interface ClockRingProps {
  /** What is left, 0 to 1. */
  readonly share: number;
  readonly mood: ClockMood;
}

const RADIUS = 6.5;
const LENGTH = 2 * Math.PI * RADIUS;

/** A thin ring that empties clockwise. What is overdue and what stands still has its own sign, so colour is never alone. */
export function ClockRing({ share, mood }: ClockRingProps) {
  const circle = { cx: 8, cy: 8, r: RADIUS, strokeWidth: 2 };
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden>
      <circle
        className={classes.track}
        {...circle}
        strokeDasharray={mood === 'still' ? '1.6 2' : undefined}
      />
      <circle
        className={classes.arc}
        {...circle}
        strokeDasharray={LENGTH}
        strokeDashoffset={-LENGTH * (1 - share)}
        transform="rotate(-90 8 8)"
      />
      {mood === 'over' && <path d="M8 4.8v3.9M8 10.9v.2" strokeWidth="1.8" />}
      {mood === 'still' && <path d="M6.6 6v4M9.4 6v4" strokeWidth="1.6" />}
    </svg>
  );
}
