/**
 * What the page shows of one plan under one address: the network, what the filters leave of it, how it looks and where
 * it stands. Everything is counted once and kept until what it depends on changes.
 */
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkMeasureMessages} from "../../../messages/network-measures.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {atOnce, type Steps} from "../../shared/cooperative-work.js";
import type {Spot} from "./arrangement.js";
import {type BipartiteModel, bipartiteModel} from "./bipartite.js";
import {type GeneratedSize, generatedSize, generatedSteps} from "./generated-network.js";
import {circleName, type Measures, measuresOf} from "./measures.js";
import {
  type Network,
  network as networkOf,
  networkSteps,
  recounted,
  type Visible,
  visible as visibleOf,
} from "./network.js";
import {type NetworkState, pointFilter} from "./network-state.js";
import {together} from "./other-plans.js";
import {type PlanChange, planChange} from "./plan-change.js";
import {type NetworkRows, NO_FILTER, type Topic} from "./point-filter.js";
import {circlePlaces, ringPlaces} from "./preset-layouts.js";
import {linksOf, type ResolvedState, resolveState as read} from "./resolve-state.js";
import {
  columnAggregates,
  columnNetwork,
  columnSubnetwork,
  LEADS,
  matrixSubnetwork,
  type Subnetwork,
} from "./subnetwork.js";
import {COUNTED, FIGURES, type Figure, figureOf, type VisualEncoding, visualEncoding} from "./visual-encoding.js";

export interface ViewModel {
  /** Rows of all plans that are counted. */
  rows: NetworkRows;
  /** The network before anything was left out, and what is left when points or units are. */
  base: Network;
  network: Network;
  /** Lines that decide where units stand. */
  pull: ReturnType<typeof linksOf>;
  reading: ResolvedState;
  visible: Visible;
  /** What of both the two columns and the matrix draw; null while it is computed, and for other drawings. */
  part: Subnetwork | null;
  /** Null where nothing asks for them, and while they are computed. */
  measures: Measures | null;
  looks: VisualEncoding;
  layout: string;
  given: ReadonlyMap<string, Spot> | null;
  groups: {name: string; ids: readonly string[]}[];
  change: PlanChange | null;
  beside: BipartiteModel | null;
  /** Lines that are shown, and those of the view before anything was left out. */
  lines: {shown: number; all: number};
  demo: GeneratedSize | "bad" | null;
  /** Names of targets, activities and programmes that no point has. */
  unknownTopics: string[];
  /** Id of a section that no plan has. */
  goneSections: string[];
}

/** Keeps a value until its key changes. */
function kept<Value>() {
  let known: {key: readonly unknown[]; value: Value} | null = null;
  const found = (key: readonly unknown[]) =>
    known !== null && known.key.length === key.length && known.key.every((part, at) => part === key[at]) ? known : null;
  const get = (key: readonly unknown[], make: () => Value): Value => {
    known = found(key) ?? {key, value: make()};
    return known.value;
  };
  get.inSteps = function* (key: readonly unknown[], make: () => Steps<Value>): Steps<Value> {
    known = found(key) ?? {key, value: yield* make()};
    return known.value;
  };
  return get;
}

export interface ViewModels {
  /**
   * What the page shows.
   *
   * @param own     rows of the page's plan
   * @param others  rows of plans that are counted with it
   * @param old     rows of the plan that it is compared with, or null
   */
  look(state: NetworkState, own: NetworkRows, others: readonly NetworkRows[], old: NetworkRows | null): ViewModel;
  /** The same in steps; what they found is there at once for the next look. */
  steps(...now: Parameters<ViewModels["look"]>): Steps<ViewModel>;
}

/**
 * @param language  of the names of what stands folded
 * @param redraw    called when figures that were computed beside the page have come
 */
export function viewModels(language: Language, redraw: () => void): ViewModels {
  const [all, base, network, before, after, change] = [
    kept<NetworkRows>(),
    kept<Network>(),
    kept<Network>(),
    kept<Network>(),
    kept<Network>(),
    kept<PlanChange>(),
  ];
  const [looks, given, left, beside, besideAll] = [
    kept<VisualEncoding>(),
    kept<ReadonlyMap<string, Spot> | null>(),
    kept<Visible>(),
    kept<BipartiteModel>(),
    kept<BipartiteModel>(),
  ];
  const [part, columns] = [kept<Subnetwork | null>(), kept<Network>()];
  const say = inLanguage(networkViewMessages, language);
  const {sector} = inLanguage(networkMessages, language);
  const demoOf = kept<GeneratedSize | "bad" | null>();
  const [readings, noCircles] = [kept<ResolvedState>(), [] as string[][]];

  function* steps(...[state, own, others, old]: Parameters<ViewModels["look"]>): Steps<ViewModel> {
    const demo = demoOf([state.demo], () => generatedSize(state.demo));
    const now = all([own, old, others.length, ...others], () =>
      others.length === 0 && old === null ? own : together([own, ...others, ...(old === null ? [] : [old])]),
    );
    const madeUp = demo !== null && demo !== "bad";
    const whole = yield* base.inSteps([now, demo], () => (madeUp ? generatedSteps(demo) : networkSteps(now)));
    yield;
    // A section that no plan has filters nothing; the page says that it is gone.
    const gone = state.section !== "" && now.sections.every(({id}) => id !== state.section) ? [state.section] : [];
    const filter = {...pointFilter(state), ...(gone.length > 0 ? {section: ""} : {})};
    const wanted = JSON.stringify(filter);
    const counted = network([whole, wanted], () => recounted(whole, now, filter));
    yield;
    const changed =
      old === null || madeUp
        ? null
        : change([own, old, wanted, ...others], () => {
            const later = after([own, ...others], () =>
              networkOf(others.length === 0 ? own : together([own, ...others])),
            );
            const earlier = before([old], () => networkOf(old));
            return planChange(
              recounted(earlier, old, filter),
              recounted(later, others.length === 0 ? own : together([own, ...others]), filter),
            );
          });
    const {place: _, pin: __, q: ___, shade: ____, size: _____, open: ______, ...reads} = state;
    const pull = linksOf(whole, state.view === "leads" && changed === null ? "arcs" : "points");
    yield;
    const meant = readings(
      [counted, whole, changed, JSON.stringify(reads), state.pin.join(), [...state.place.keys()].join()],
      () => read(counted, state, whole, changed),
    );
    const besides = (kind: ReturnType<typeof kept<BipartiteModel>>, own: typeof filter) =>
      kind([now, JSON.stringify(own), state.beside], () => bipartiteModel(now, own, state.beside));
    const stands = meant.drawn === "beside" ? besides(beside, filter) : null;
    yield;
    const visible = left([meant, counted], () => visibleOf(counted.units, meant.links, meant.filter));
    yield;
    const partOf = (measures: Measures | null): Subnetwork | null => {
      const {open, column} = state;
      if (meant.drawn === "matrix")
        return part([visible, measures, open.join()], () => matrixSubnetwork(counted, visible, measures, open));
      if (meant.drawn !== "columns") return null;
      const own = columns([counted, meant.filter.centre], () => columnNetwork(counted, meant.filter.centre)!);
      const folds = columnAggregates(own, {
        grouping: column,
        opened: open,
        alone: meant.pinned,
        nameOf: (group, count) =>
          group === LEADS
            ? say.foldedLeads(count)
            : say.foldedUnits(
                column === "sector" ? sector(group) : (counted.unit.get(group ?? "")?.name ?? sector(null)),
                count,
              ),
      });
      return part([own, visible, folds.map(({key, name}) => key + name).join()], () =>
        columnSubnetwork(own, folds, visible),
      );
    };
    const free = meant.drawn === "force" || meant.drawn === "crowd";
    const figures = [
      state.size,
      state.shade || "points",
      ...(state.layout === "rings" ? [state.rings] : []),
    ] as Figure[];
    const asked =
      state.figures ||
      meant.drawn === "matrix" ||
      (free &&
        (state.layout === "circles" ||
          figures.some((figure) => !COUNTED.includes(figure)) ||
          (!whole.madeUp && state.pin.length === 0)));
    const measures = asked ? measuresOf(counted, state.hide, redraw) : null;
    const placed = free && !(state.layout === "circles" && measures === null);
    // Rings by a measure that is still computed are laid out again when it has come.
    const ringed =
      state.layout === "rings" ? `${state.rings} ${COUNTED.includes(state.rings) || measures !== null}` : "";
    const layout = placed ? `${state.layout} ${ringed}` : "force ";
    const circles = placed && state.layout === "circles" ? (measures?.circles.circles ?? noCircles) : noCircles;
    return {
      rows: now,
      base: whole,
      network: counted,
      pull,
      reading: meant,
      visible,
      part: partOf(measures),
      measures,
      looks: looks([counted, whole, state.size, state.shade, measures], () =>
        visualEncoding(counted, {size: state.size, shade: state.shade === "" ? null : state.shade}, measures, whole),
      ),
      layout: `${layout} ${state.size} ${circles === noCircles ? "" : circles.map((ids) => ids.length).join()}`,
      given: given([layout, whole, state.layout === "force" ? null : measures, circles], () => {
        if (!placed || state.layout === "force") return null;
        if (state.layout === "circles") {
          const inside = new Set(circles.flat());
          return circlePlaces(
            circles,
            whole.units.map(({id}) => id).filter((id) => !inside.has(id)),
          );
        }
        const figure = (id: string) => figureOf(counted.unit.get(id)!, state.rings, measures) ?? -1;
        // Little constraint is what a go-between has.
        const sign = state.rings === "constraint" ? -1 : 1;
        const ids = whole.units.map(({id}) => id).sort((a, b) => sign * (figure(b) - figure(a)));
        return ringPlaces(ids, linksOf(whole, "points"));
      }),
      groups: circles.map((ids, index) => ({name: circleName(index), ids})),
      change: changed,
      beside: stands,
      lines:
        stands === null
          ? {shown: visible.links.length, all: meant.all}
          : {
              shown: stands.links.filter(({source}) => visible.units.has(source)).length,
              all: besides(besideAll, NO_FILTER).links.length,
            },
      demo,
      goneSections: gone,
      unknownTopics: (["target", "activity", "programme"] as const)
        .map((topic) => state[topic])
        .filter(
          (name, index) => name !== "" && !hasTopic(now, (["target", "activity", "programme"] as const)[index]!, name),
        ),
    };
  }
  return {look: (...now) => atOnce(steps(...now)), steps};
}

const hasTopic = ({mentions, sections}: NetworkRows, topic: Topic, name: string): boolean =>
  mentions.some((row) => row.kind === topic && row.name === name) ||
  (topic === "target" && sections.some(({targets}) => targets.includes(name)));

/** A figure's name. */
export function figureName(figure: Figure, language: Language): string {
  const words = inLanguage(networkViewMessages, language);
  if (figure === "points") return words.points;
  if (figure === "led") return words.led;
  if (figure === "fractional") return words.fractional;
  return inLanguage(networkMeasureMessages, language).columns[figure] ?? figure;
}

export const figureNames = (language: Language): [Figure, string][] =>
  FIGURES.map((figure) => [figure, figureName(figure, language)]);
