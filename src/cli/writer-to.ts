import type { Writable } from 'node:stream';

/**
 * Writes to a stream for as long as its reader listens: a reader that has seen enough, as `head` does, closes the
 * pipe, and that is no failure of the command. Any other failure to write is thrown.
 */
export function writerTo(stream: Writable): (text: string) => void {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  return (text) => {
    if (!isClosed) stream.write(text);
  };
}
