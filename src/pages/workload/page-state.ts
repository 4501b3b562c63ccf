/** The workload page's choices as parameters of its address. */
import {MEASURES, type MeasureId, USUAL} from "../../analytics/measures.js";
import type {LineMethod} from "../../analytics/threshold.js";
import {LIST_BORDERS} from "../../analytics/workload.js";
import {flag, list, number, oneOf, type Parameter, text, urlState} from "../shared/url-state.js";

/** A rule by its name, or a number. */
const LINE: Parameter<LineMethod | number> = {
  fallback: "tukey",
  read: (value) => oneOf<LineMethod>(["tukey", "robust-z"], "tukey").read(value) ?? number(0, {min: 0}).read(value),
  write: String,
};

const COLUMNS: Parameter<readonly MeasureId[]> = {
  fallback: USUAL,
  read: (value) => {
    const wanted = value.split(",");
    const known = MEASURES.map(({id}) => id).filter((id) => wanted.includes(id));
    return known.length > 0 && known.length === wanted.length ? known : undefined;
  },
  write: (value) => value.join(","),
};

/** The state of the page that is open; its fields are those of `WorkloadState`. */
export const workloadState = () =>
  urlState({
    method: oneOf(
      MEASURES.map(({id}) => id),
      "all",
    ),
    line: LINE,
    without: flag(),
    apart: list(),
    columns: COLUMNS,
    short: number(LIST_BORDERS.short, {min: 1, max: 999}),
    long: number(LIST_BORDERS.long, {min: 1, max: 999}),
    order: oneOf(["load", "rank"], "load"),
    try: list(),
    named: text(),
    own: text(),
    ownIs: text(),
    with: list(),
    beside: list(),
    by: text(),
    all: flag(),
    groups: flag(),
    view: oneOf(["chart", "table"], "chart"),
    unit: text(),
    open: list(),
  });
