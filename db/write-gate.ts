/** Orders every writer of the process, first come first served; people's commands pass before background work. */
export class WriteGate {
  #held = false;
  #waiting: { start: () => void; background: boolean }[] = [];

  /** Waits for the turn and keeps it until `release` is called. A background holder keeps it for at most 20 ms at a time. */
  acquire(background = false): Promise<() => void> {
    return new Promise((resolve) => {
      const start = () => resolve(this.#releaseOnce());
      if (!this.#held) {
        this.#held = true;
        start();
        return;
      }
      this.#waiting.push({ start, background });
    });
  }

  /** Runs one synchronous write in turn. */
  async run<T>(write: () => T): Promise<T> {
    const release = await this.acquire();
    try {
      return write();
    } finally {
      release();
    }
  }

  #releaseOnce(): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const person = this.#waiting.findIndex((waiting) => !waiting.background);
      const [next] = this.#waiting.splice(person === -1 ? 0 : person, 1);
      if (next) next.start();
      else this.#held = false;
    };
  }
}
