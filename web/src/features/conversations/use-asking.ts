import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DepartmentView } from '~/shared/api/shapes';
import { departments } from '~/shared/model/departments';
import { useSession } from '~/shared/session/session';
import { askSuggestion, worksIn } from './asks';

const PAUSE_MS = 400;
/** What it asks about stands at its beginning; an address may have 8 kB, and a Chinese sign takes nine of them. */
const LOOKED_AT_MOST = 400;

/** That one asks, and whom one chose. */
interface Wish {
  readonly to?: string;
}

export interface Asking {
  /** Whether the reader may ask at all. */
  readonly isFor: boolean;
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
  readonly choices: readonly DepartmentView[];
  /** Key of the department that is asked, as far as it is clear. */
  readonly to: string | undefined;
  /** What is suggested, and why; absent if a person chose. */
  readonly suggested: Suggested | undefined;
  readonly choose: (to: string) => void;
}

export interface Suggested {
  readonly department: DepartmentView;
  readonly because?: string;
  readonly field?: string;
}

/** What makes a text an ask; kept on this device beside the draft. @param text as the server reads it */
export function useAsking(customer: string, place: string, text: string): Asking {
  const session = useSession();
  const isFor = worksIn(session, session.department);
  const { data: all = [] } = useQuery({ ...departments, enabled: isFor });
  const [wish, setWish] = useWish(place);
  const isOn = isFor && wish !== undefined;
  const [settled] = useDebouncedValue(text.slice(0, LOOKED_AT_MOST), PAUSE_MS);
  const { data: suggestion } = useQuery({
    ...askSuggestion(customer, settled),
    enabled: isOn && wish.to === undefined,
    placeholderData: keepPreviousData,
  });
  const choices = all.filter(({ key }) => key !== session.department);
  const choice = (wanted: string | undefined) => choices.find(({ key }) => key === wanted);
  const chosen = choice(wish?.to);
  const department = chosen === undefined ? choice(suggestion?.department) : undefined;
  // Who answered last is a hint: the text itself points to nobody, so a person says whom it asks.
  const clear = suggestion?.because === 'answered' ? undefined : department;
  return {
    isFor,
    isOn,
    turn: (wanted) => {
      setWish(wanted ? {} : undefined);
    },
    choices,
    to: isOn ? (chosen ?? clear)?.key : undefined,
    suggested: department && { ...suggestion, department },
    choose: (chosen) => {
      setWish({ to: chosen });
    },
  };
}

function useWish(place: string) {
  const { person } = useSession();
  const key = `accord.asking.${person.id}.${place}`;
  const [wish, setWish] = useState(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as Wish);
  });
  const write = (changed: Wish | undefined) => {
    setWish(changed);
    if (changed === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(changed));
  };
  return [wish, write] as const;
}
