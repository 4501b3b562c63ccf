/** What is shown, as data: csv rows and json, each with title, filters and the state of the data. Pure: no DOM. */

import {pairKey} from "../../../analytics/collaboration.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkMeasureMessages} from "../../../messages/network-measures.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {sectionName} from "../../shared/section-name.js";
import {circleName} from "../model/measures.js";
import type {NetworkState} from "../model/network-state.js";
import {figureName, type ViewModel} from "../model/view-model.js";
import {FIGURES, type Figure, figureOf} from "../model/visual-encoding.js";

/** The filters and choices of a view in words, those at rest left out. */
export function filterWords(sight: ViewModel, state: NetworkState, language: Language): string[] {
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const measured = inLanguage(networkMeasureMessages, language);
  const {network, reading, rows} = sight;
  const name = (id: string) => network.unit.get(id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(name).join(language === "zh" ? "、" : ", ");
  const gap = language === "zh" ? "：" : ": ";
  const {min} = reading.filter;
  const section = rows.sections.find(({id}) => id === state.section);
  const words: (string | false)[] = [
    state.view !== "leads" && state.by !== "points" && `${measured.by}${gap}${measured.measures[state.by]}`,
    min > 1 && `${say.atLeast} ${min} ${measured.measureUnit[state.by]}`.trim(),
    state.most > 0 && `${measured.perPoint} ${measured.atMost(state.most)}`,
    state.backbone > 0 && `${measured.backbone} α=${state.backbone}`,
    section !== undefined && `${views.section}${gap}${sectionName(section)}`,
    ...(["target", "activity", "programme"] as const).map(
      (topic) => state[topic] !== "" && `${views[topic]}${gap}${state[topic]}`,
    ),
    state.role !== "all" && views.roles[state.role],
    state.groups && views.groups,
    state.hide.length > 0 && `${say.hidden}${gap}${names(state.hide)}`,
    reading.filter.centre !== null &&
      `${say.centreOn(name(reading.filter.centre))}${state.depth > 1 ? ` (${state.depth})` : ""}`,
    state.only && reading.picked.length > 0 && `${views.onlyPicked}${gap}${names(reading.picked)}`,
    state.off.length > 0 && `${say.hidden}${gap}${state.off.map((key) => key.replace("sector:", "")).join(" ")}`,
    state.layout !== "force" && views.layouts[state.layout],
    state.size !== "points" && `${views.sizeBy}${gap}${figureName(state.size, language)}`,
    state.shade !== "" && `${views.shadeBy}${gap}${figureName(state.shade as Figure, language)}`,
  ];
  return words.filter((word) => word !== false);
}

export interface FileNotes {
  title: string;
  /** What is shown of how much, the filters, and the state of the data. */
  notes: readonly string[];
  language: Language;
}

/** The units and lines that are shown, with everything that is known of them. */
export function networkJson(
  sight: ViewModel,
  state: NetworkState,
  directed: boolean,
  {title, notes, language}: FileNotes,
): string {
  const {network, visible, measures, change} = sight;
  const arcs = new Map(network.arcs.map((arc) => [`${arc.from}\n${arc.to}`, arc]));
  const label = (id: string) => network.point.get(id)?.label ?? id;
  return `${JSON.stringify(
    {
      title,
      notes,
      address: typeof location === "undefined" ? "" : location.href,
      directed,
      measure: state.by,
      units: network.units
        .filter(({id}) => visible.units.has(id))
        .map((unit) => ({
          id: unit.id,
          name: unit.name,
          sector: unit.category,
          ...Object.fromEntries(FIGURES.map((figure) => [figure, figureOf(unit, figure, measures)])),
          circle: measures?.circle.has(unit.id) ? circleName(measures.circle.get(unit.id)!) : null,
        })),
      lines: visible.links.map(({key, source, target, points, value}) => {
        const arc = directed ? arcs.get(key) : undefined;
        const tie = network.tie.get(pairKey(source, target));
        const pair = network.pairs.get(pairKey(source, target));
        return {
          source,
          target,
          shared: points,
          value,
          ...(arc === undefined ? {} : {certainty: arc.certainty, ...arc.by}),
          ...(directed || tie === undefined ? {} : {weight: tie.weight}),
          ...(directed || pair === undefined ? {} : {expected: pair.expected, ratio: pair.ratio, p: pair.upper}),
          ...(change === null ? {} : {before: change.was.get(key) ?? 0, change: change.fate.get(key)}),
          points: (arc?.pointIds ?? tie?.pointIds ?? []).map(label),
        };
      }),
      ...(measures === null
        ? {}
        : {
            circles: {
              modularity: measures.circles.modularity,
              starts: measures.circles.seeds,
              same: measures.circles.same,
            },
          }),
      language,
    },
    null,
    1,
  )}\n`;
}
