/**
 * Where to go after signing in: a path of this service and nothing else, whatever was asked for.
 * A browser reads `//host`, `/\host` and control characters in its own way: what it would make of
 * the text decides, not how the text looks.
 */
export function safeReturnPath(asked: string | undefined, baseUrl: string): string {
  if (asked === undefined || !URL.canParse(asked, baseUrl)) return '/';
  const { origin, pathname, search } = new URL(asked, baseUrl);
  return origin === new URL(baseUrl).origin && !pathname.startsWith('//') ? pathname + search : '/';
}
