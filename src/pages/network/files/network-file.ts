/** What is shown as json, with title, filters and the state of the data; and the filters of a view as text. */

import type {PairChance} from "../../../analytics/chance.js";
import {pairKey, type Tie} from "../../../analytics/collaboration.js";
import type {Arc} from "../../../analytics/leading.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkMeasureMessages} from "../../../messages/network-measures.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {sectionName} from "../../shared/section-name.js";
import {figureName} from "../model/figure-names.js";
import {arcKey, type Link} from "../model/links.js";
import {circleName, type Measures} from "../model/measures.js";
import type {NetworkUnit} from "../model/network.js";
import type {NetworkState} from "../model/network-state.js";
import {TOPICS} from "../model/point-filter.js";
import type {ViewModel} from "../model/view-model.js";
import {FIGURES, figureOf} from "../model/visual-encoding.js";

/** The filters and choices of a view as text; those that have their default are left out. */
export function filterWords(
  {network, resolved: {filter, picked}, rows}: ViewModel,
  state: NetworkState,
  language: Language,
): string[] {
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const measured = inLanguage(networkMeasureMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(name).join(language === "zh" ? "、" : ", ");
  const colon = language === "zh" ? "：" : ": ";
  const {min, centre} = filter;
  const section = rows.sections.find(({id}) => id === state.section);
  const words: (string | false)[] = [
    state.view !== "leads" && state.by !== "points" && `${measured.by}${colon}${measured.measures[state.by]}`,
    min > 1 && `${say.atLeast} ${min} ${measured.measureUnit[state.by]}`.trim(),
    state.most > 0 && `${measured.perPoint} ${measured.atMost(state.most)}`,
    state.backbone > 0 && `${measured.backbone} α=${state.backbone}`,
    section !== undefined && `${views.section}${colon}${sectionName(section)}`,
    ...TOPICS.map((topic) => state[topic] !== "" && `${views[topic]}${colon}${state[topic]}`),
    state.role !== "all" && views.roles[state.role],
    state.groups && views.groups,
    state.hide.length > 0 && `${say.hidden}${colon}${names(state.hide)}`,
    centre !== null && `${say.centreOn(name(centre))}${state.depth > 1 ? ` (${state.depth})` : ""}`,
    state.only && picked.length > 0 && `${views.onlyPicked}${colon}${names(picked)}`,
    state.off.length > 0 && `${say.hidden}${colon}${state.off.map((key) => key.replace("sector:", "")).join(" ")}`,
    state.layout !== "force" && views.layouts[state.layout],
    state.size !== "points" && `${views.sizeBy}${colon}${figureName(state.size, language)}`,
    state.shade !== "" && `${views.shadeBy}${colon}${figureName(state.shade, language)}`,
  ];
  return words.filter((word) => word !== false);
}

interface FileNotes {
  title: string;
  /** What is shown of how much, the filters, and the state of the data. */
  notes: readonly string[];
  language: Language;
}

/** The units and lines that are shown, with everything that is known of them. */
export function networkJson(
  viewModel: ViewModel,
  state: NetworkState,
  directed: boolean,
  {title, notes, language}: FileNotes,
): string {
  const {network, visible, measures} = viewModel;
  const line = lineWriter(viewModel, directed);
  const content = {
    title,
    notes,
    address: typeof location === "undefined" ? "" : location.href,
    directed,
    measure: state.by,
    units: network.units.filter(({id}) => visible.units.has(id)).map((unit) => writtenUnit(unit, measures)),
    lines: visible.links.map(line),
    ...(measures === null ? {} : {circles: writtenCircles(measures)}),
    language,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function writtenUnit(unit: NetworkUnit, measures: Measures | null) {
  const circle = measures?.circle.get(unit.id);
  return {
    id: unit.id,
    name: unit.name,
    sector: unit.category,
    ...Object.fromEntries(FIGURES.map((figure) => [figure, figureOf(unit, figure, measures)])),
    circle: circle === undefined ? null : circleName(circle),
  };
}

const writtenCircles = ({circles: {modularity, seeds, same}}: Measures) => ({modularity, starts: seeds, same});

/** Writes a line: an arc with how certain its leads are, a tie with its weight and with what chance would give. */
function lineWriter({network, planChange}: ViewModel, directed: boolean) {
  const arcs = new Map(network.arcs.map((arc) => [arcKey(arc), arc]));
  const label = (id: string) => network.point.get(id)?.label ?? id;
  return ({key, source, target, points, value}: Link) => {
    const arc = directed ? arcs.get(key) : undefined;
    const tie = network.tie.get(pairKey(source, target));
    const pair = network.pairs.get(pairKey(source, target));
    return {
      source,
      target,
      shared: points,
      value,
      ...(directed ? writtenArc(arc) : writtenTie(tie, pair)),
      ...(planChange === null ? {} : {before: planChange.before.get(key) ?? 0, change: planChange.changeKind.get(key)}),
      points: (arc?.pointIds ?? tie?.pointIds ?? []).map(label),
    };
  };
}

const writtenArc = (arc: Arc | undefined) => (arc === undefined ? {} : {certainty: arc.certainty, ...arc.by});

const writtenTie = (tie: Tie | undefined, pair: PairChance | undefined) => ({
  ...(tie === undefined ? {} : {weight: tie.weight}),
  ...(pair === undefined ? {} : {expected: pair.expected, ratio: pair.ratio, p: pair.upper}),
});
