/** A part of a configuration file, read name by name; every fault is kept with its place. */
export class Settings {
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly asked = new Set<string>();

  constructor(
    value: unknown,
    private readonly place: string,
    private readonly problems: string[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) this.problems.push(`${place} must be a mapping`);
    this.values = isObject ? (value as Record<string, unknown>) : {};
  }

  fault(name: string, message: string): void {
    this.problems.push(`${this.place}: ${name} ${message}`);
  }

  names(): string[] {
    return Object.keys(this.values);
  }

  /** A text that fits; without a default it is required. */
  text(name: string, fits: RegExp = /./, byDefault?: string): string {
    const value = this.read(name) ?? byDefault;
    if (typeof value === 'string' && fits.test(value)) return value;
    this.fault(name, value === undefined ? 'is missing' : 'is not usable');
    return '';
  }

  textOrNull(name: string): string | null {
    return this.read(name) === undefined ? null : this.text(name);
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null {
    const value = this.read(name);
    if (value === undefined) return null;
    const found = values.find((each) => each === value);
    if (found === undefined) this.fault(name, `must be one of ${values.join(', ')}`);
    return found ?? null;
  }

  /** A list of texts; empty when it is not there, or is the word that stands for none. */
  texts(name: string, none?: string): string[] {
    const value = this.read(name) ?? [];
    if (value === none) return [];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
    this.fault(name, 'must be a list of texts');
    return [];
  }

  /** Texts that must be chosen: at least one, or the word that stands for none. */
  textsOr(word: string, name: string): string[] {
    const value = this.read(name) ?? [];
    const isChosen = !Array.isArray(value) || value.length > 0;
    if (!isChosen) this.fault(name, `must be a list of texts, or the word ${word}`);
    return this.texts(name, word);
  }

  objects(name: string): object[] | null {
    const value = this.read(name);
    if (value === undefined) return null;
    if (Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null)) {
      return value as object[];
    }
    this.fault(name, 'must be a list of mappings');
    return null;
  }

  part(name: string): Settings {
    return new Settings(this.read(name) ?? {}, `${this.place}: ${name}`, this.problems);
  }

  list(name: string): Settings[] {
    const value = this.read(name) ?? [];
    if (!Array.isArray(value)) {
      this.fault(name, 'must be a list');
      return [];
    }
    return value.map(
      (each, index) => new Settings(each, `${this.place}: ${name}[${index}]`, this.problems),
    );
  }

  /** Faults every name that nobody asked for: a misspelt setting is not silently ignored. */
  nothingElse(): void {
    for (const name of this.names()) {
      if (!this.asked.has(name)) this.fault(name, 'is not a setting');
    }
  }

  private read(name: string): unknown {
    this.asked.add(name);
    return this.values[name] ?? undefined;
  }
}
