/** Where an arrow key goes from a node. Pure. */

/** A direction, as x and y. */
export type Side = readonly [x: number, y: number];

interface Placed {
  id: string;
  x: number;
  y: number;
}

/** The nearest node on a side of a node, within about 63° of the direction; null where there is none. */
export function neighbourOnSide(placed: readonly Placed[], id: string, [dx, dy]: Side): string | null {
  const from = placed.find((node) => node.id === id);
  if (from === undefined) return null;
  let nearest: {id: string; distance: number} | null = null;
  for (const node of placed) {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (node.id === id || ahead <= 0 || aside > ahead * 2) continue;
    const distance = ahead + 2 * aside;
    if (nearest === null || distance < nearest.distance) nearest = {id: node.id, distance};
  }
  return nearest?.id ?? null;
}
