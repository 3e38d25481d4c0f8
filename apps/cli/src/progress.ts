/** A line on the terminal that says how far something is, how fast, and how long it still takes. */
export class Progress {
  readonly #what: string;
  readonly #total: number | undefined;
  readonly #startedAt = performance.now();
  #shownAt = 0;

  constructor(what: string, total?: number) {
    this.#what = what;
    this.#total = total;
  }

  /** Shows a count, at most a few times a second. A rate or time left that is given is taken, else worked out. */
  show(count: number, given: { readonly rate?: number | null; readonly secondsLeft?: number | null } = {}): void {
    const now = performance.now();
    const interval = process.stderr.isTTY ? 200 : 5000;
    if (now - this.#shownAt < interval) return;
    this.#shownAt = now;
    const rate = given.rate ?? count / ((now - this.#startedAt) / 1000);
    const left = given.secondsLeft ?? (this.#total === undefined ? null : (this.#total - count) / rate);
    const rest = left === null ? '' : `, ${Math.ceil(left)} s left`;
    const line = `${count} ${this.#what}, ${Math.round(rate)} a second${rest}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line.padEnd(70)}` : `${line}\n`);
  }

  seconds(): string {
    return ((performance.now() - this.#startedAt) / 1000).toFixed(1);
  }

  /** Clears the line and prints how it ended. */
  end(line: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r${''.padEnd(70)}\r`);
    console.log(line);
  }
}
