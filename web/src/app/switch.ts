/** Something of the page that is open or not, and that any part may open. */
export class Switch {
  #isOn = false;
  readonly #listeners = new Set<() => void>();

  readonly isOn = () => this.#isOn;

  readonly on = () => {
    this.#turn(true);
  };

  readonly off = () => {
    this.#turn(false);
  };

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #turn(isOn: boolean) {
    this.#isOn = isOn;
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}
