import type { AskEntry } from './asks';

/** What can be done with the messages of a list, and with which of them something is being done. */
export interface MessageHands {
  readonly customer: string;
  /** The one that the Tab key comes to. */
  readonly current: string | undefined;
  readonly editing: string | undefined;
  readonly onFocus: (id: string) => void;
  /** The open ones of the whole room. */
  readonly asks: readonly AskEntry[];
  /** Goes to the thread of an ask, to answer there or to say what its answer lacks. */
  readonly onTurn: (ask: AskEntry, kind: 'answer' | 'reask') => void;
  /** Begins to edit it, or ends. */
  readonly onEdit: (id: string | undefined) => void;
  /** Opens the thread; absent where one is in it. */
  readonly onThread?: (root: string) => void;
}
