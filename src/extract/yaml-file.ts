/**
 * A YAML file that people edit, with the place of every value in it, so that an error names file, line and column.
 */
import {type Document, isNode, LineCounter, parseDocument} from "yaml";
import {type Sentence, YaodianError} from "../errors.js";

export interface YamlFile {
  file: string;
  yaml: Document;
  lines: LineCounter;
}

/** The way to a value: keys and indexes from the root. */
export type Where = readonly (string | number)[];

/** Parses a file's text; mistakes of syntax are in `yaml.errors`. */
export function yamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  return {file, yaml: parseDocument(text, {lineCounter: lines}), lines};
}

/** The error for what is wrong at an offset of the file; `sentence` without a full stop. */
export function faultAt(
  code: "ontology-invalid" | "overrides-invalid",
  {file, lines}: Pick<YamlFile, "file" | "lines">,
  offset: number,
  {zh, en}: Sentence,
): YaodianError {
  const {line, col} = lines.linePos(offset);
  return new YaodianError(
    code,
    {zh: `${file} 第 ${line} 行第 ${col} 列：${zh}。`, en: `${file}:${line}:${col}: ${en}.`},
    {position: {line, column: col, offset}},
  );
}

/** Where the value at `where` begins; the nearest parent that is there, for a value that is missing. */
export function offsetOf(yaml: Document, where: Where): number {
  for (let depth = where.length; depth >= 0; depth--) {
    const node = depth === 0 ? yaml.contents : yaml.getIn(where.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where a key of the map at `where` begins; where the map begins, if it has no such key. */
export function keyOffset(yaml: Document, where: Where, key: string): number {
  const map = where.length === 0 ? yaml.contents : yaml.getIn(where, true);
  const items = (map as {items?: {key?: unknown}[]} | null)?.items ?? [];
  for (const item of items) {
    const node = item.key;
    if (isNode(node) && String((node as {value?: unknown}).value) === key && node.range) return node.range[0];
  }
  return offsetOf(yaml, where);
}
