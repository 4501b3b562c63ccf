/** Elements of a Word document: rows and cells of a table through what wraps them, merged cells, alternatives. */
import {child, children, type XmlElement} from "./xml.js";

/** Elements that hold runs or blocks and say nothing themselves. */
export const WRAPPERS = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:ins",
  "w:moveTo",
  "w:del",
  "w:moveFrom",
]);

export interface PlacedCell {
  cell: XmlElement;
  colSpan: number;
  rowSpan: number;
  /** Goes on with the cell above. */
  merged: boolean;
}

/** How many rows each cell spans: a cell with vMerge restart, and those below it in its columns with vMerge. */
export function heightsOf(rows: readonly XmlElement[]): Map<XmlElement, PlacedCell[]> {
  const placed = new Map<XmlElement, PlacedCell[]>();
  let above = new Map<number, PlacedCell>();
  for (const row of rows) {
    const open = new Map<number, PlacedCell>();
    let column = Number(child(child(row, "w:trPr"), "w:gridBefore")?.attributes["w:val"] ?? 0) || 0;
    const cells = cellsOf(row).map((cell) => {
      const properties = child(cell, "w:tcPr");
      const span = Number(child(properties, "w:gridSpan")?.attributes["w:val"] ?? 1);
      const colSpan = span >= 1 && span <= 1000 ? span : 1;
      const merge = child(properties, "w:vMerge");
      const from = merge && merge.attributes["w:val"] !== "restart" ? above.get(column) : undefined;
      const entry: PlacedCell = {cell, colSpan, rowSpan: 1, merged: from !== undefined};
      if (from) from.rowSpan++;
      if (merge) open.set(column, from ?? entry);
      column += colSpan;
      return entry;
    });
    above = open;
    placed.set(row, cells);
  }
  return placed;
}

export function rowsOf(table: XmlElement): XmlElement[] {
  return children(table).flatMap((each) =>
    each.name === "w:tr" ? [each] : WRAPPERS.has(each.name) ? rowsOf(each) : [],
  );
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return children(row).flatMap((each) =>
    each.name === "w:tc" ? [each] : WRAPPERS.has(each.name) ? cellsOf(each) : [],
  );
}

/** The branch of an alternative that older readers take, where there is one. */
export function chosen(element: XmlElement): XmlElement[] {
  return children(child(element, "mc:Choice") ?? child(element, "mc:Fallback"));
}

export function below(element: XmlElement, name: string): XmlElement[] {
  if (element.name === "mc:AlternateContent") return chosen(element).flatMap((each) => below(each, name));
  return children(element).flatMap((each) => (each.name === name ? [each] : below(each, name)));
}

/** Whether a property is there and not switched off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const element = child(properties, name);
  return element !== undefined && !/^(?:0|false|off)$/.test(element.attributes["w:val"] ?? "");
}
