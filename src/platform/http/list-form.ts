/** The form of a list: what the query says, else CSV when Accept prefers it to JSON, else JSON. */
export function formOf<Form extends string>(
  format: Form | undefined,
  accept: string | undefined,
): Form | 'json' | 'csv' {
  return format ?? (prefersCsv(accept) ? 'csv' : 'json');
}

/** Whether an Accept header wants text/csv more than JSON. */
export function prefersCsv(accept: string | undefined): boolean {
  if (accept === undefined || !/text\/csv/i.test(accept)) return false;
  return qualityOf(accept, 'text/csv') > qualityOf(accept, 'application/json');
}

/** The quality that a media type is *named* with; a wildcard is content with anything. */
function qualityOf(accept: string, type: string): number {
  for (const range of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim());
    if (name !== type) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
  }
  return 0;
}
