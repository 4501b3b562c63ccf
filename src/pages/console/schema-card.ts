/**
 * A drawing of what the graph contains: a box for each label, a line for each relationship, with counts. A click inserts
 * the pattern into the query. Labels and relationships that have no place in the drawing are in a list below it.
 */
import {html, nothing, type SVGTemplateResult, svg, type TemplateResult} from "lit-html";
import type {EditorActions} from "./state/actions.js";
import type {GraphSchema} from "./state/api.js";
import type {ConsoleContext, Words} from "./state/context.js";
import {labelName} from "./values/cell.js";

const BOX = {width: 92, height: 40};

/** A longer name is written smaller, so that it fits into its box with the count. */
const LONG_NAME = 8;

interface Place {
  /** The middle of the box. */
  x: number;
  y: number;
  /** The variable of the pattern that is inserted. */
  letter: string;
}

const PLACES: Record<string, Place> = {
  Document: {x: 48, y: 24, letter: "d"},
  Diagnostic: {x: 268, y: 24, letter: "c"},
  Section: {x: 48, y: 112, letter: "s"},
  UnitGroup: {x: 268, y: 112, letter: "g"},
  WorkPoint: {x: 48, y: 224, letter: "p"},
  Unit: {x: 268, y: 224, letter: "u"},
  TargetGroup: {x: 48, y: 380, letter: "t"},
  ActivityType: {x: 158, y: 380, letter: "a"},
  Programme: {x: 268, y: 380, letter: "m"},
};

interface Line {
  type: string;
  from: string;
  to: string;
  /** The curve. */
  path: string;
  /** Place of the type and the count. */
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** Whether only the count is written; with x = 0 not even that. */
  quiet?: boolean;
}

const LINES: readonly Line[] = [
  {type: "HAS_DIAGNOSTIC", from: "Document", to: "Diagnostic", path: "M95,24H221", x: 158, y: 17, anchor: "middle"},
  {type: "HAS_SECTION", from: "Document", to: "Section", path: "M40,45V91", x: 48, y: 71, anchor: "start"},
  {
    type: "HAS_SECTION",
    from: "Section",
    to: "Section",
    path: "M95,104C126,98 126,126 96,120",
    x: 104,
    y: 138,
    anchor: "start",
    quiet: true,
  },
  {type: "HAS_POINT", from: "Section", to: "WorkPoint", path: "M40,133V203", x: 48, y: 172, anchor: "start"},
  {
    type: "ABOUT",
    from: "Diagnostic",
    to: "WorkPoint",
    path: "M232,45C150,80 150,170 84,203",
    x: 142,
    y: 92,
    anchor: "start",
  },
  {
    type: "RESPONSIBLE_FOR",
    from: "UnitGroup",
    to: "WorkPoint",
    path: "M232,133C190,150 170,195 96,212",
    x: 184,
    y: 176,
    anchor: "start",
    quiet: true,
  },
  {type: "MEMBER_OF", from: "Unit", to: "UnitGroup", path: "M284,203V134", x: 278, y: 172, anchor: "end"},
  {type: "RESPONSIBLE_FOR", from: "Unit", to: "WorkPoint", path: "M221,230H96", x: 158, y: 246, anchor: "middle"},
  {
    type: "COLLABORATES_WITH",
    from: "Unit",
    to: "Unit",
    path: "M290,245C294,276 242,276 246,246",
    x: 314,
    y: 288,
    anchor: "end",
  },
  {type: "TARGETS", from: "WorkPoint", to: "TargetGroup", path: "M40,245V358", x: 46, y: 326, anchor: "start"},
  {
    type: "INVOLVES",
    from: "WorkPoint",
    to: "ActivityType",
    path: "M60,245C66,318 152,300 156,358",
    x: 150,
    y: 346,
    anchor: "end",
  },
  {
    type: "NAMES",
    from: "WorkPoint",
    to: "Programme",
    path: "M82,245C100,330 262,300 266,358",
    x: 316,
    y: 346,
    anchor: "end",
  },
  {
    type: "TARGETS",
    from: "Section",
    to: "TargetGroup",
    path: "M4,133C-8,200 -8,300 10,358",
    x: 0,
    y: 0,
    anchor: "start",
    quiet: true,
  },
];

export function schemaCard(
  schema: GraphSchema | null,
  {words}: ConsoleContext,
  actions: EditorActions,
): TemplateResult {
  const counts = new Map((schema?.labels ?? []).map(({name, count}) => [name, count]));
  const draw: Drawing = {isKnown: schema !== null, words, insert: actions.insert};
  const boxes = Object.entries(PLACES).map(([label, place]) => box(label, place, counts.get(label) ?? 0, draw));
  const ties = schema?.relationships ?? [];
  const lines = LINES.map((line) => tieLine(line, ties.find((tie) => isTie(line, tie))?.count ?? 0, draw));
  return html`<section class="card schema"><h2>${words.schema}</h2>
    <svg viewBox="-8 0 326 404" role="group" aria-label=${words.schema}>
      <defs><marker id="schema-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"
        orient="auto"><path d="M0,0L8,4L0,8z"></path></marker></defs>
      ${lines}${boxes}
    </svg>
    ${others(schema, actions)}
    <p class="s soft">${words.schemaHint}</p></section>`;
}

interface Drawing {
  /** Whether the counts are known. */
  isKnown: boolean;
  words: Words;
  insert: (text: string) => void;
}

/** The box of a label. */
function box(label: string, {x, y, letter}: Place, count: number, drawing: Drawing): SVGTemplateResult {
  const {isKnown, words} = drawing;
  const name = labelName(label, words);
  const isLong = name.length > LONG_NAME;
  const shownCount = isKnown ? count : "";
  const kind = `box${isKnown && count === 0 ? " none" : ""}${label === "WorkPoint" || label === "Unit" ? " main" : ""}`;
  const content = svg`<rect x=${x - BOX.width / 2} y=${y - BOX.height / 2} width=${BOX.width} height=${BOX.height}
      rx="8"></rect>
    <text x=${x} y=${y - 3} class=${isLong ? "name long" : "name"} textLength=${isLong ? BOX.width - 10 : nothing}
      lengthAdjust="spacingAndGlyphs">${name} <tspan class="count">${shownCount}</tspan></text>
    <text x=${x} y=${y + 13} class="code">${label}</text>`;
  return button(`(${letter}:${label})`, `${name} ${shownCount} ${label}`, content, kind, drawing);
}

/** The line of a relationship, with its type and count. */
function tieLine({type, path, x, y, anchor, quiet}: Line, count: number, drawing: Drawing): SVGTemplateResult {
  const {isKnown} = drawing;
  const shownCount = !isKnown || (quiet && x === 0) ? "" : count;
  const content = svg`<path class="hit" d=${path}></path>
    <path class="tie" d=${path} marker-end="url(#schema-arrow)"></path>
    <text class="tie-name" x=${x} y=${y} text-anchor=${anchor}>${quiet ? "" : `${type} `}${shownCount}</text>`;
  const kind = `line${isKnown && count === 0 ? " none" : ""}`;
  return button(`-[:${type}]->`, `${type} ${isKnown ? count : ""}`, content, kind, drawing);
}

/**
 * A part of the drawing that inserts a text into the query.
 *
 * @param seen  the words that are seen, with which the name for assistive technology begins
 */
function button(text: string, seen: string, content: unknown, kind: string, drawing: Drawing): SVGTemplateResult {
  const {words, insert} = drawing;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    insert(text);
  };
  return svg`<g class=${kind} role="button" tabindex="0" aria-label=${`${seen}: ${words.insert(text)}`}
    @click=${() => insert(text)} @keydown=${onKey}>${content}</g>`;
}

/** Labels and relationships that the drawing does not have. */
function others(schema: GraphSchema | null, {insert}: EditorActions): TemplateResult | "" {
  const labels = (schema?.labels ?? []).filter(({name}) => !(name in PLACES));
  const ties = (schema?.relationships ?? []).filter((tie) => !LINES.some((line) => isTie(line, tie)));
  if (labels.length + ties.length === 0) return "";
  const item = (text: string, count: number) =>
    html`<li><button type="button" @click=${() => insert(text)}><code>${text}</code> <span class="faint">${count}</span></button></li>`;
  return html`<ul class="others">${labels.map(({name, count}) => item(`(n:${name})`, count))}${ties.map(
    ({from, type, to, count}) => item(`(:${from})-[:${type}]->(:${to})`, count),
  )}</ul>`;
}

const isTie = (line: Line, tie: GraphSchema["relationships"][number]): boolean =>
  tie.type === line.type && tie.from === line.from && tie.to === line.to;
