/**
 * What stands out in an svg drawing: the unit or line under the pointer, else what is pinned, each with its lines and
 * partners. Only classes change, so it can be seen in the same frame.
 */
import {select} from "d3";
import type {Scene} from "../model/drawing.js";
import type {Hovered} from "../model/links.js";

/**
 * Sets the classes: `own` on lines, `near` and `self` on units, and on the root `hovering`, `pinning` or neither.
 *
 * @param root  holds lines with `data-link` and units with `data-unit`
 */
export function highlight(root: HTMLElement, scene: Scene, hovered: Hovered): void {
  const {links, units} = highlighted(scene, hovered);
  const self = hovered !== null && "unit" in hovered ? hovered.unit : null;
  root.classList.toggle("hovering", hovered !== null);
  root.classList.toggle("pinning", hovered === null && scene.pinned.length > 0);
  select(root)
    .selectAll<SVGElement, unknown>("[data-link]")
    .each(function () {
      this.classList.toggle("own", links.has(this.dataset.link ?? ""));
    });
  select(root)
    .selectAll<SVGElement, unknown>("[data-unit]")
    .each(function () {
      const id = this.dataset.unit ?? "";
      this.classList.toggle("near", units.has(id));
      this.classList.toggle("self", id === self);
    });
}

/** Keys of lines and ids of units that stand out; of two pinned units only the lines between them. */
function highlighted(
  {pinned, visible}: Scene,
  hovered: Hovered,
): {links: ReadonlySet<string>; units: ReadonlySet<string>} {
  const line = hovered !== null && "link" in hovered ? hovered.link.key : null;
  const centre = hovered === null ? pinned : "unit" in hovered ? [hovered.unit] : [];
  const between = hovered === null && pinned.length === 2;
  const links = new Set<string>();
  const units = new Set<string>(centre);
  for (const {key, source, target} of visible.links) {
    const ends = Number(centre.includes(source)) + Number(centre.includes(target));
    if (line !== null ? key !== line : ends < (between ? 2 : 1)) continue;
    links.add(key);
    units.add(source).add(target);
  }
  return {links, units};
}
