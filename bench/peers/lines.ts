import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that is told one line at a time, and answers each with one line of JSON. */
export class Talker {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  #errors = '';

  constructor(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('a process without output');
    stderr.on('data', (data: Buffer) => {
      this.#errors += data.toString();
    });
    this.#child.on('error', (error) => {
      this.#errors += error.message;
    });
    this.#answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  }

  async answer<T>(): Promise<T> {
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error(`A peer ended early.\n${this.#errors.slice(-2000)}`);
    return JSON.parse(value) as T;
  }

  async ask<T>(question: string): Promise<T> {
    this.#child.stdin?.write(`${question}\n`);
    return await this.answer<T>();
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => {
      this.#child.once('exit', resolve);
    });
    if (this.#child.exitCode !== null) return;
    this.#child.stdin?.end();
    await ended;
  }
}
