/** A person as the others in a stream see them. */
export interface Face {
  readonly id: string;
  readonly name: string;
  readonly otherName?: string;
  /** Key of the department acted for. */
  readonly department?: string;
}

/** What the owner of a stream is told; an entry comes once and in order. */
export interface StreamListener {
  readonly onEntry: (entry: unknown, offset: string) => void;
  /** The stream cannot be told on: fetch it again, and then follow it from there. */
  readonly onReload: () => void;
  readonly onRefused: () => void;
  readonly onPresent: (people: readonly Face[]) => void;
  readonly onTyping: (who: Face) => void;
}

/** One's hand on a stream that is followed. */
export interface Stream {
  readonly stop: () => void;
  /** Follows from another place, as after it was fetched again. */
  readonly restart: (from: string) => void;
  readonly types: () => void;
  /** Whether the reader has it before them. */
  readonly show: (isHere: boolean) => void;
}

/** What the server says of streams. */
export interface StreamHeard {
  readonly entry?: unknown;
  readonly of?: string;
  readonly offset?: string;
  readonly reload?: string;
  readonly refused?: string;
  readonly here?: string;
  readonly people?: readonly Face[];
  readonly typing?: string;
  readonly who?: Face;
}

interface Followed {
  readonly listener: StreamListener;
  from: string;
  isHere: boolean;
  /** Between the word to fetch it again and its restart: what comes meanwhile does not fill the hole before it. */
  isTorn: boolean;
}

/** The server forgets who does not say within 75 s that they are still there. */
const HERE_MS = 30_000;
/** Others forget within 6 s that somebody writes. */
const TYPING_MS = 3_000;

/** The streams that the page follows over its line; of each one, one follower at a time. */
export class Streams {
  readonly #followed = new Map<string, Followed>();
  readonly #say: (message: object) => void;
  readonly #typed = new Map<string, number>();
  #heart: ReturnType<typeof setInterval> | undefined;

  /** @param say speaks over the line; what is said while it is down is lost */
  constructor(say: (message: object) => void) {
    this.#say = say;
  }

  follow(topic: string, from: string, listener: StreamListener): Stream {
    const followed: Followed = { listener, from, isHere: false, isTorn: false };
    this.#followed.set(topic, followed);
    this.#say({ watch: topic, from });
    const isMine = () => this.#followed.get(topic) === followed;
    return {
      stop: () => {
        if (!isMine()) return;
        this.#followed.delete(topic);
        this.#say({ unwatch: topic });
        this.#beat();
      },
      restart: (offset) => {
        if (!isMine()) return;
        followed.from = offset;
        followed.isTorn = false;
        this.#say({ watch: topic, from: offset });
      },
      types: () => {
        if (!isMine()) return;
        const now = Date.now();
        if (now - (this.#typed.get(topic) ?? 0) < TYPING_MS) return;
        this.#typed.set(topic, now);
        this.#say({ typing: topic });
      },
      show: (isHere) => {
        if (!isMine() || followed.isHere === isHere) return;
        followed.isHere = isHere;
        this.#say(isHere ? { here: topic } : { away: topic });
        this.#beat();
      },
    };
  }

  /** The line stands again: each stream goes on after the last entry that came. */
  resume() {
    for (const [topic, { from, isHere }] of this.#followed) {
      this.#say({ watch: topic, from });
      if (isHere) this.#say({ here: topic });
    }
    this.#beat();
  }

  stop() {
    clearInterval(this.#heart);
    this.#heart = undefined;
  }

  hear({ entry, of, offset, reload, refused, here, people = [], typing, who }: StreamHeard) {
    const followed = this.#followed.get(of ?? reload ?? refused ?? here ?? typing ?? '');
    if (followed === undefined) return;
    const { listener } = followed;
    if (of !== undefined && offset !== undefined) {
      if (!followed.isTorn) followed.from = offset;
      listener.onEntry(entry, offset);
    } else if (reload !== undefined) {
      followed.isTorn = true;
      listener.onReload();
    } else if (refused !== undefined) listener.onRefused();
    else if (here !== undefined) listener.onPresent(people);
    else if (who !== undefined) listener.onTyping(who);
  }

  #beat() {
    this.stop();
    if ([...this.#followed.values()].every(({ isHere }) => !isHere)) return;
    this.#heart = setInterval(() => {
      for (const [topic, { isHere }] of this.#followed) if (isHere) this.#say({ here: topic });
    }, HERE_MS);
  }
}
