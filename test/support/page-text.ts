/** The text of a page at the end of the redirects, without its markup, drawings and forms; first its title. */
export async function pageText(address: string): Promise<string> {
  const html = await (await fetch(address)).text();
  const main = /<main[^]*<\/main>/.exec(html)![0];
  return `${/<title>[^<]*/.exec(html)![0].slice(7)}\n${main
    .replace(/<(svg|form)[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[lg]t;/g, (mark) => (mark === '&lt;' ? '<' : '>'))
    .replace(/\s+/g, ' ')}`;
}
