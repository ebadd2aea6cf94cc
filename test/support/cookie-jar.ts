interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  /** The whole header, to look at its attributes. */
  readonly header: string;
}

/** Fetches as a browser does: keeps cookies, and follows redirects only when told to. */
export class CookieJar {
  readonly cookies = new Map<string, Cookie>();

  constructor(private readonly origin: string) {}

  async get(path: string): Promise<Response> {
    return this.send(path, {});
  }

  async post(path: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Calls as the script of a page does. */
  async postJson(
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const typed = { 'content-type': 'application/json', ...headers };
    return this.send(path, { method: 'POST', body: JSON.stringify(body), headers: typed });
  }

  /** Goes where an answer sends the browser, as often as it does. */
  async follow(answer: Response): Promise<Response> {
    let last = answer;
    for (let steps = 0; steps < 10 && last.headers.has('location'); steps += 1) {
      last = await this.get(last.headers.get('location')!);
    }
    return last;
  }

  cookie(name: string): Cookie | undefined {
    return [...this.cookies.values()].find((cookie) => cookie.name === name);
  }

  private async send(path: string, options: RequestInit): Promise<Response> {
    const address = new URL(path, this.origin);
    const sent = [...this.cookies.values()]
      .filter((cookie) => `${address.pathname}/`.startsWith(cookie.path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`);
    const answer = await fetch(address, {
      redirect: 'manual',
      ...options,
      headers: {
        ...(options.headers as Record<string, string>),
        ...(sent.length === 0 ? {} : { cookie: sent.join('; ') }),
      },
    });
    for (const header of answer.headers.getSetCookie()) this.keep(header);
    return answer;
  }

  private keep(header: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    const path = /; *path=([^;]+)/i.exec(header)?.[1] ?? '/';
    const gone = value === '' || /; *(max-age=0|expires=Thu, 01 Jan 1970)/i.test(header);
    if (gone) this.cookies.delete(`${path} ${name}`);
    else this.cookies.set(`${path} ${name}`, { name, value, path, header });
  }
}
