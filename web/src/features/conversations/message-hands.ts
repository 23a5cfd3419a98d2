/** What can be done with the messages of a list, and with which of them something is being done. */
export interface MessageHands {
  readonly customer: string;
  /** The one that the Tab key comes to. */
  readonly current: string | undefined;
  readonly editing: string | undefined;
  readonly onFocus: (id: string) => void;
  /** Begins to edit it, or ends. */
  readonly onEdit: (id: string | undefined) => void;
  /** Opens the thread; absent where one is in it. */
  readonly onThread?: (root: string) => void;
}
