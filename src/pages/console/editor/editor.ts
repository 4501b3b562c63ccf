/**
 * The console's editor: a text of Cypher with line numbers and the places of errors.
 *
 * Ctrl/⌘ and Enter runs, Esc cancels, Ctrl and the arrows up and down bring back what was asked before. Tab leaves
 * the editor, so the keyboard is never caught in it.
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
import type {Fault} from "../state/context.js";
import {cypher} from "./cypher-language.js";

export interface Editor {
  /** Shows the text of a tab; what was undone and selected in it comes back with it. */
  show(key: number, text: string): void;
  /** Takes another text for a tab, without a word to `onEdit`. */
  set(key: number, text: string): void;
  /** Puts a text where the cursor is, in place of what is selected. */
  insert(text: string): void;
  replace(offset: number, length: number, text: string): void;
  /** Shows where something is wrong; goes away with the next change. */
  mark(marks: readonly Fault[]): void;
  goTo(offset: number): void;
  /** Where the cursor is. */
  cursor(): number;
  focus(): void;
}

export interface EditorOptions {
  parent: HTMLElement;
  label: string;
  placeholder: string;
  onRun: () => void;
  onCancel: () => void;
  /** Alt⇧F: lay the text out. */
  onTidy: () => void;
  /** An older text, or a newer one. */
  onRecall: (step: 1 | -1) => void;
  complete: CompletionSource;
  /** After every change made by the user, not by `set`. */
  onEdit: (text: string) => void;
}

const setMarks = StateEffect.define<readonly Fault[]>();

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const effect = transaction.effects.find((candidate) => candidate.is(setMarks));
    if (effect !== undefined) return decorations(transaction.state, effect.value as readonly Fault[]);
    return transaction.docChanged ? Decoration.none : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorations(state: EditorState, marks: readonly Fault[]): DecorationSet {
  const ranges = marks.flatMap(({offset, severity}) => {
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

/** A command that takes its key, whatever it does. */
const taken = (command: () => void) => () => {
  command();
  return true;
};

export function editor(options: EditorOptions): Editor {
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
      {key: "Escape", run: taken(options.onCancel)},
      {key: "Alt-Shift-f", preventDefault: true, run: taken(options.onTidy)},
      {key: "Ctrl-ArrowUp", preventDefault: true, run: taken(() => options.onRecall(1))},
      {key: "Ctrl-ArrowDown", preventDefault: true, run: taken(() => options.onRecall(-1))},
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
    marksField,
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
    mark: (marks) => view.dispatch({effects: setMarks.of(marks)}),
    goTo(offset) {
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({selection: {anchor: at}, scrollIntoView: true});
      view.focus();
    },
    cursor: () => view.state.selection.main.head,
    focus: () => view.focus(),
  };
}
