const TIMEOUT_MS = 5_000;
const MAX_CHARACTERS = 262_144;

/**
 * Fetches a small JSON object from another service: within five seconds, without following a
 * redirect, at most 256 Ki characters. Throws when any of that fails.
 */
export async function fetchJson(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const body: unknown = JSON.parse(await boundedText(response, address));
  if (typeof body !== 'object' || body === null) throw new Error(`${address} is not an object`);
  return body as Record<string, unknown>;
}

async function boundedText(response: Response, address: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > MAX_CHARACTERS) throw new Error(`${address} answers too much`);
  }
  return text;
}
