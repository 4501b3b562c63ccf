/**
 * A page's state in its address: one scheme for all pages, so that a copied link restores the view.
 *
 * A page lists its parameters with their kind and default. A value that equals its default is left out of the address;
 * a value that cannot be understood is not guessed but ignored, and its name is listed in `ignored`.
 */

export interface Parameter<T> {
  readonly fallback: T;
  /** The value, or undefined if the text is not a valid one. */
  read(text: string): T | undefined;
  write(value: T): string;
}

export const text = (fallback = ""): Parameter<string> => ({fallback, read: (value) => value, write: (value) => value});

export const number = (fallback: number, {min = -Infinity, max = Infinity} = {}): Parameter<number> => ({
  fallback,
  read: (value) => {
    const parsed = value.trim() === "" ? Number.NaN : Number(value);
    return Number.isFinite(parsed) && parsed >= min && parsed <= max ? parsed : undefined;
  },
  write: String,
});

export const flag = (fallback = false): Parameter<boolean> => ({
  fallback,
  read: (value) => (value === "1" ? true : value === "0" ? false : undefined),
  write: (value) => (value ? "1" : "0"),
});

export const oneOf = <T extends string>(values: readonly T[], fallback: T): Parameter<T> => ({
  fallback,
  read: (value) => values.find((known) => known === value),
  write: (value) => value,
});

export const list = (fallback: readonly string[] = []): Parameter<readonly string[]> => ({
  fallback,
  read: (value) => (value === "" ? [] : value.split(",").map(decodeURIComponent)),
  write: (value) => value.map((entry) => encodeURIComponent(entry)).join(","),
});

type Specification = Record<string, Parameter<never>>;
type Values<S> = {[K in keyof S]: S[K] extends Parameter<infer T> ? T : never};

export interface UrlState<S extends Record<string, unknown>> {
  readonly value: S;
  /** Names of parameters in the address that were not understood. */
  readonly ignored: readonly string[];
  /** Changes some values; `push` adds a step to the browser's history, so that Back undoes it. */
  set(change: Partial<S>, options?: {push?: boolean}): void;
  /** The address of this page with some values changed. */
  href(change: Partial<S>): string;
  /** Calls the listener at every change, also those by Back and Forward. */
  onChange(listener: (value: S) => void): void;
}

// biome-ignore lint/suspicious/noExplicitAny: a specification holds parameters of any kind
export function urlState<S extends Record<string, Parameter<any>>>(specification: S): UrlState<Values<S>> {
  const listeners: ((value: Values<S>) => void)[] = [];
  let value = {} as Values<S>;
  let ignored: string[] = [];

  const readAddress = () => {
    const search = new URLSearchParams(location.search);
    const next: Record<string, unknown> = {};
    ignored = [];
    for (const [name, parameter] of Object.entries(specification as unknown as Specification)) {
      const written = search.get(name);
      const read = written === null ? undefined : parameter.read(written);
      if (written !== null && read === undefined) ignored.push(name);
      next[name] = read ?? parameter.fallback;
    }
    value = next as Values<S>;
  };
  const href = (change: Partial<Values<S>>) => {
    const next = {...value, ...change};
    const search = new URLSearchParams(location.search);
    for (const [name, parameter] of Object.entries(specification as unknown as Specification)) {
      const written = parameter.write(next[name] as never);
      if (written === parameter.write(parameter.fallback)) search.delete(name);
      else search.set(name, written);
    }
    const query = search.toString();
    return query === "" ? location.pathname : `${location.pathname}?${query}`;
  };
  const notify = () => {
    for (const listener of listeners) listener(value);
  };

  readAddress();
  addEventListener("popstate", () => {
    readAddress();
    notify();
  });
  return {
    get value() {
      return value;
    },
    get ignored() {
      return ignored;
    },
    set(change, {push = false} = {}) {
      const address = href(change);
      value = {...value, ...change};
      history[push ? "pushState" : "replaceState"](null, "", address);
      notify();
    },
    href,
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** A list with an entry added, or without it if it is already there. */
export const toggled = (list: readonly string[], entry: string): string[] =>
  list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry];
