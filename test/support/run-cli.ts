import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/run-command.js';

export interface CliAnswer {
  code: number;
  out: string;
  /** Lines written beside the answer. */
  err: string[];
}

/** Runs a command in this process, over files given by name and content. */
export async function runCli(
  args: string[],
  files: Record<string, string | Uint8Array> = {},
): Promise<CliAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'motpost-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const [out, err]: [string[], string[]] = [[], []];
    const placed = args.map((arg) => (Object.hasOwn(files, arg) ? join(folder, arg) : arg));
    const code = await runCommand(placed, {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
    });
    return { code, out: out.join(''), err: err.join('').split('\n').filter(Boolean) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
