/** Where a parser is in the tokens of a clause. */
import type {Role} from "../plan.js";
import type {Token} from "./clause-tokens.js";
import {plainName} from "./names.js";
import {labelRole} from "./predicates.js";

export class ClauseCursor {
  private at = 0;

  constructor(
    readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  /** The token here, or `ahead` of here; undefined behind the last. */
  token(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  words(token: Token | undefined): string {
    return token ? this.text.slice(token.start, token.end) : "";
  }

  /** Whether a field ends here: at a full stop, a semicolon or behind the last token. */
  endsField(): boolean {
    const kind = this.token()?.kind;
    return kind === undefined || kind === "semi" || kind === "stop";
  }

  /** What a label here announces, or null: words with a colon behind them. */
  label(): Role | "time" | "person" | null {
    if (this.token()?.kind !== "words" || this.token(1)?.kind !== "colon") return null;
    return labelRole(plainName(this.words(this.token())));
  }

  step(count = 1): void {
    this.at += count;
  }
}
