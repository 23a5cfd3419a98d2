/** Why a request was refused: a code that the page words, and the values that belong to it. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown) {
    const { code, type, detail, title, values } = readable(body);
    super(detail ?? title ?? `HTTP ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.code = code ?? type?.split('/').at(-1) ?? (status === 404 ? 'absent' : 'unexpected');
    this.values = values ?? {};
  }
}

/** The line is down or the server away; status 0 says that no answer came. */
export function unreachable(): Refusal {
  return new Refusal(0, { code: 'unreachable' });
}

export function isRefusal(error: unknown, code: string): error is Refusal {
  return error instanceof Refusal && error.code === code;
}

interface ProblemBody {
  readonly code?: string;
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

function readable(body: unknown): ProblemBody {
  return typeof body === 'object' && body !== null ? body : {};
}
