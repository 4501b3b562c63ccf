/**
 * The console's editor: a text of Cypher with line numbers and the places of errors.
 *
 * Ctrl/⌘ Enter runs, Esc cancels, Alt⇧F formats, Ctrl with the arrows up and down brings back earlier queries. Tab
 * leaves the editor, so that the keyboard is never trapped in it.
 */
import {autocompletion, type CompletionSource, closeCompletion} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {bracketMatching} from "@codemirror/language";
import {EditorState, StateEffect, StateField} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import type {LintIssue} from "../state/tab.js";
import {cypher} from "./cypher-language.js";

export interface Editor {
  /** Shows the text of a tab, with the undo history and the selection that it had. */
  show(key: number, text: string): void;
  /** Replaces the text of the tab that is shown, without calling `onEdit`. */
  set(key: number, text: string): void;
  /** Inserts a text at the cursor, instead of what is selected. */
  insert(text: string): void;
  replace(offset: number, length: number, text: string): void;
  /** Marks the places of issues until the next change. */
  mark(issues: readonly LintIssue[]): void;
  goTo(offset: number): void;
  /** Offset of the cursor. */
  cursor(): number;
  focus(): void;
}

interface EditorOptions {
  parent: HTMLElement;
  label: string;
  placeholder: string;
  onRun: () => void;
  onCancel: () => void;
  onFormat: () => void;
  /** Shows an older text of the history (1) or a newer one (-1). */
  onRecall: (step: 1 | -1) => void;
  complete: CompletionSource;
  /** After every change made by the user, not by `set`. */
  onEdit: (text: string) => void;
}

const setIssues = StateEffect.define<readonly LintIssue[]>();

const issuesField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const effect = transaction.effects.find((candidate) => candidate.is(setIssues));
    if (effect !== undefined) return decorations(transaction.state, effect.value as readonly LintIssue[]);
    return transaction.docChanged ? Decoration.none : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A tint for the line of each issue and a squiggle under the word. */
function decorations(state: EditorState, issues: readonly LintIssue[]): DecorationSet {
  const ranges = issues.flatMap(({offset, severity}) => {
    const at = Math.min(offset, state.doc.length);
    const line = state.doc.lineAt(at);
    const word = /^(?:[\p{L}\p{N}_]+|\S)/u.exec(state.doc.sliceString(at, line.to))?.[0] ?? "";
    const from = word === "" ? Math.max(line.from, at - 1) : at;
    const to = word === "" ? at : at + word.length;
    const tinted = Decoration.line({class: `marked ${severity}`}).range(line.from);
    return to > from ? [tinted, Decoration.mark({class: `squiggle ${severity}`}).range(from, to)] : [tinted];
  });
  return Decoration.set(ranges, true);
}

/** A command that always consumes its key. */
const consuming = (command: () => void) => () => {
  command();
  return true;
};

export function newEditor(options: EditorOptions): Editor {
  let silent = false;
  let shown = -1;
  const states = new Map<number, EditorState>();
  const extensions = [
    keymap.of([
      {
        key: "Mod-Enter",
        preventDefault: true,
        run: (view) => {
          closeCompletion(view);
          options.onRun();
          return true;
        },
      },
      {key: "Escape", run: consuming(options.onCancel)},
      {key: "Alt-Shift-f", preventDefault: true, run: consuming(options.onFormat)},
      {key: "Ctrl-ArrowUp", preventDefault: true, run: consuming(() => options.onRecall(1))},
      {key: "Ctrl-ArrowDown", preventDefault: true, run: consuming(() => options.onRecall(-1))},
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    history(),
    lineNumbers(),
    EditorView.lineWrapping,
    drawSelection(),
    bracketMatching(),
    cypher(),
    autocompletion({override: [options.complete], icons: false}),
    issuesField,
    placeholder(options.placeholder),
    EditorView.contentAttributes.of({"aria-label": options.label, spellcheck: "false", tabindex: "0"}),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !silent) options.onEdit(update.state.doc.toString());
    }),
  ];
  const view = new EditorView({parent: options.parent, state: EditorState.create({extensions})});
  return {
    show(key, text) {
      if (key === shown) return;
      if (shown >= 0) states.set(shown, view.state);
      shown = key;
      const state = states.get(key);
      view.setState(state?.doc.toString() === text ? state : EditorState.create({doc: text, extensions}));
    },
    set(key, text) {
      if (key !== shown) return;
      silent = true;
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}});
      silent = false;
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    replace(offset, length, text) {
      view.dispatch({changes: {from: offset, to: offset + length, insert: text}});
      view.focus();
    },
    mark: (issues) => view.dispatch({effects: setIssues.of(issues)}),
    goTo(offset) {
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({selection: {anchor: at}, scrollIntoView: true});
      view.focus();
    },
    cursor: () => view.state.selection.main.head,
    focus: () => view.focus(),
  };
}
