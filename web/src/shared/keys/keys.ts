/** A key, or several one after the other, and what it does on this page. */
export interface PageKey {
  /** As `KeyboardEvent.key` names it: `j`, `?`, `Enter`; with `Ctrl ` or `Alt ` before it, or `g h` for one after the other. */
  readonly keys: string;
  readonly label: string;
  /** Absent where the part itself listens, such as a table for `j`, and the key is only to be listed. */
  readonly run?: () => void;
}

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly PageKey[];
}

const SEQUENCE_MS = 1_500;

/** The keys of the page now on the screen: it hears them and lists them. One a document. */
class Keyboard {
  #groups: readonly KeyGroup[] = [];
  #before = { key: '', at: 0 };
  readonly #listeners = new Set<() => void>();

  readonly groups = () => this.#groups;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Returns how to take the group away again. */
  add(group: KeyGroup) {
    this.#change([...this.#groups, group]);
    return () => {
      this.#change(this.#groups.filter((one) => one !== group));
    };
  }

  hear(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) return;
    const isWithControl = event.ctrlKey || event.metaKey;
    // With both, a keyboard writes signs of its third level.
    if (event.altKey && isWithControl) return;
    if (isTyping(event.target) && !isWithControl && !event.altKey) return;
    const single = isWithControl ? `Ctrl ${event.key}` : keyWithAlt(event);
    const isSecond = !event.altKey && event.timeStamp - this.#before.at < SEQUENCE_MS;
    const sequence = isSecond ? `${this.#before.key} ${event.key}` : undefined;
    this.#before = { key: event.key, at: event.timeStamp };
    const found = this.#find(sequence) ?? this.#find(single);
    if (found === undefined) return;
    this.#before = { key: '', at: 0 };
    event.preventDefault();
    found();
  }

  /** The group that came last wins: a panel over its page. */
  #find(keys: string | undefined) {
    return this.#groups.flatMap((group) => group.keys).findLast((one) => one.keys === keys)?.run;
  }

  #change(groups: readonly KeyGroup[]) {
    this.#groups = groups;
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}

/** By its place with Alt, for there a Mac writes another sign. */
export function keyWithAlt({ altKey, code, key }: Pick<KeyboardEvent, 'altKey' | 'code' | 'key'>) {
  return altKey ? `Alt ${code.replace(/^Key/, '').toLowerCase()}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.closest('textarea, select, [contenteditable="true"], [role="listbox"]') !== null;
}

export const keyboard = new Keyboard();
