import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconHelpCircle,
  IconLoader2,
  IconPlayerStop,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import classes from './run-state.module.css';
import type { RunState as State, RunView } from './source-types';

const icons = {
  waiting: IconLoader2,
  reading: IconLoader2,
  resolving: IconLoader2,
  asking: IconHelpCircle,
  finished: IconCheck,
  stopped: IconPlayerStop,
  failed: IconAlertTriangle,
  undoing: IconLoader2,
  undone: IconArrowBackUp,
} as const;

/** Where a run stands, in one word; never by colour alone. */
export function RunStateMark({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={15} stroke={1.8} aria-hidden /> {t(`sources.state.${state}`)}
    </span>
  );
}

const over: readonly State[] = ['finished', 'stopped', 'failed', 'undoing', 'undone'];

/** Whether it reads no more, and its rows are customers or taken back. */
export function isOver(run: RunView) {
  return over.includes(run.state);
}

interface ByWhom {
  readonly by?: string;
  readonly byOther?: string;
}

/** The name of who did it, in the reader's script where there is one. */
export function whoOf({ by = '', byOther }: ByWhom, language: Language) {
  return namesOf(
    { name: by, ...(byOther === undefined ? {} : { otherName: byOther }) },
    language,
  )[0];
}

/** Rows whose fate is told nowhere; a run that ties out has none. */
export function unexplained(run: RunView) {
  return run.read - run.accepted - run.unchanged - run.quarantined - run.skipped;
}
