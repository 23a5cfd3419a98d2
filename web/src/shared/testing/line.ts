/** The server's end of the page's WebSocket, in place of the browser's. */
export class Line {
  static readonly OPEN = 1;
  static last: Line;
  readonly readyState = Line.OPEN;
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onclose: (() => void) | null = null;
  readonly said: unknown[] = [];

  constructor() {
    Line.last = this;
  }

  send(text: string) {
    this.said.push(JSON.parse(text));
  }

  close() {
    this.onclose?.();
  }

  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}
