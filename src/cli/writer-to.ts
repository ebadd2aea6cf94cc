import type { Writable } from 'node:stream';

/**
 * Writes to a stream for as long as its reader listens: a reader that has seen enough, as `head` does, closes the
 * pipe, and that is no failure of the command. Any other failure to write, such as a full disk, is told to `failed`.
 */
export function writerTo(
  stream: Writable,
  failed: (error: NodeJS.ErrnoException) => void,
): (text: string) => void {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code !== 'EPIPE') failed(error);
  });
  return (text) => {
    if (!isClosed) stream.write(text);
  };
}
