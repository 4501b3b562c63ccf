/**
 * What the graph holds, drawn: a box a label, a line a relationship, with counts. A click puts the pattern into the
 * query. Labels and relationships that the drawing has no place for stand in a list below it.
 */
import {html, nothing, svg, type TemplateResult} from "lit-html";
import type {GraphSchema} from "./state/api.js";
import type {Actions, ConsoleContext} from "./state/context.js";

const BOX = {width: 92, height: 40};

/** A longer name is set smaller, so that its box holds it with the count. */
const LONG_NAME = 8;

/** Where each label stands: the middle of its box. */
const PLACES: Record<string, {x: number; y: number; letter: string}> = {
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

/** Lines of the drawing: the curve, and where its words stand. */
const LINES: {
  type: string;
  from: string;
  to: string;
  path: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  quiet?: boolean;
}[] = [
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

export function schemaCard(schema: GraphSchema | null, context: ConsoleContext, actions: Actions): TemplateResult {
  const {words} = context;
  const counts = new Map((schema?.labels ?? []).map(({name, count}) => [name, count]));
  const ties = schema?.relationships ?? [];
  const press = (text: string) => ({
    click: () => actions.insert(text),
    key: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      actions.insert(text);
    },
  });
  /** The name begins with the words that are seen. */
  const button = (text: string, seen: string, content: unknown, kind: string) => {
    const {click, key} = press(text);
    return svg`<g class=${kind} role="button" tabindex="0" aria-label=${`${seen}: ${words.insert(text)}`} @click=${click} @keydown=${key}>${content}</g>`;
  };
  const box = ([label, {x, y, letter}]: [string, (typeof PLACES)[string]]) => {
    const count = counts.get(label) ?? 0;
    const known = (words.labels as Record<string, string>)[label] ?? label;
    return button(
      `(${letter}:${label})`,
      `${known} ${schema === null ? "" : count} ${label}`,
      svg`<rect x=${x - BOX.width / 2} y=${y - BOX.height / 2} width=${BOX.width} height=${BOX.height} rx="8"></rect>
        <text x=${x} y=${y - 3} class=${known.length > LONG_NAME ? "name long" : "name"} textLength=${known.length > LONG_NAME ? BOX.width - 10 : nothing} lengthAdjust="spacingAndGlyphs">${known} <tspan class="count">${schema === null ? "" : count}</tspan></text>
        <text x=${x} y=${y + 13} class="code">${label}</text>`,
      `box${schema !== null && count === 0 ? " none" : ""}${label === "WorkPoint" || label === "Unit" ? " main" : ""}`,
    );
  };
  const line = ({type, from, to, path, x, y, anchor, quiet}: (typeof LINES)[number]) => {
    const count = ties.find((tie) => tie.type === type && tie.from === from && tie.to === to)?.count ?? 0;
    return button(
      `-[:${type}]->`,
      `${type} ${schema === null ? "" : count}`,
      svg`<path class="hit" d=${path}></path><path class="tie" d=${path} marker-end="url(#schema-arrow)"></path>
        <text class="tie-name" x=${x} y=${y} text-anchor=${anchor}>${quiet ? "" : `${type} `}${schema === null || (quiet && x === 0) ? "" : count}</text>`,
      `line${schema !== null && count === 0 ? " none" : ""}`,
    );
  };
  const otherLabels = [...counts.keys()].filter((label) => !(label in PLACES));
  const otherTies = ties.filter(
    (tie) => !LINES.some(({type, from, to}) => tie.type === type && tie.from === from && tie.to === to),
  );
  const other = (text: string, count: number) =>
    html`<li><button type="button" @click=${() => actions.insert(text)}><code>${text}</code> <span class="faint">${count}</span></button></li>`;
  return html`<section class="card schema"><h2>${words.schema}</h2>
    <svg viewBox="-8 0 326 404" role="group" aria-label=${words.schema}>
      <defs><marker id="schema-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z"></path></marker></defs>
      ${LINES.map(line)}${Object.entries(PLACES).map(box)}
    </svg>
    ${otherLabels.length + otherTies.length === 0 ? "" : html`<ul class="others">${otherLabels.map((label) => other(`(n:${label})`, counts.get(label) ?? 0))}${otherTies.map((tie) => other(`(:${tie.from})-[:${tie.type}]->(:${tie.to})`, tie.count))}</ul>`}
    <p class="s soft">${words.schemaHint}</p></section>`;
}
