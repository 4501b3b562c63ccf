/** The page one writes first: d3-force on the main thread, every tie an element of SVG or a stroke on a canvas. */

export interface Plain {
  kind: "svg" | "canvas";
  names: readonly (readonly [string, string])[];
  ties: readonly (readonly [string, string])[];
}

/** Runs in the browser, where d3 is a global; so it may refer to nothing outside itself. */
export function plainPage({kind, names, ties}: Plain): void {
  // biome-ignore lint/suspicious/noExplicitAny: d3's build for browsers, without its types
  const d3 = (window as any).d3;
  const [width, height] = [1280, 800];
  type Node = {id: string; name: string; x: number; y: number; fx?: number | null; fy?: number | null};
  const nodes: Node[] = names.map(([id, name]) => ({id, name}) as Node);
  const node = new Map(nodes.map((one) => [one.id, one]));
  const links = ties.map(([a, b]) => ({source: node.get(a)!, target: node.get(b)!}));
  let lit: string | null = null;
  let view = d3.zoomIdentity;
  const near = (one: {source: Node; target: Node}) => one.source.id === lit || one.target.id === lit;
  const simulation = d3
    .forceSimulation(nodes)
    .force("link", d3.forceLink(links))
    .force("charge", d3.forceManyBody())
    .force("x", d3.forceX(width / 2))
    .force("y", d3.forceY(height / 2));
  simulation.tick();
  let draw: () => void;
  if (kind === "svg") {
    const svg = d3.select("body").append("svg").attr("width", width).attr("height", height);
    const all = svg.append("g");
    const line = all.append("g").attr("stroke", "#999").selectAll("line").data(links).join("line");
    const unit = all.append("g").selectAll("g").data(nodes).join("g");
    unit.append("circle").attr("r", 5);
    unit
      .append("text")
      .attr("dy", 16)
      .attr("text-anchor", "middle")
      .attr("font-size", 12)
      .text((one: Node) => one.name);
    draw = () => {
      line
        .attr("x1", (one: {source: Node}) => one.source.x)
        .attr("y1", (one: {source: Node}) => one.source.y)
        .attr("x2", (one: {target: Node}) => one.target.x)
        .attr("y2", (one: {target: Node}) => one.target.y);
      unit.attr("transform", ({x, y}: Node) => `translate(${x},${y})`);
    };
    const light = (id: string | null) => {
      lit = id;
      line.attr("stroke", (one: {source: Node; target: Node}) => (near(one) ? "#c00" : "#999"));
    };
    unit
      .on("pointerenter", (_: Event, {id}: Node) => light(id))
      .on("pointerleave", () => light(null))
      .call(
        d3.drag().on("drag", (event: {x: number; y: number}, one: Node) => {
          one.x = event.x;
          one.y = event.y;
          draw();
        }),
      );
    svg.call(
      d3.zoom().on("zoom", ({transform}: {transform: unknown}) => {
        view = transform;
        all.attr("transform", transform);
      }),
    );
  } else {
    const canvas = d3
      .select("body")
      .append("canvas")
      .attr("width", width)
      .attr("height", height)
      .style("display", "block");
    const context: CanvasRenderingContext2D = canvas.node().getContext("2d");
    let asked = false;
    const paint = () => {
      asked = false;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.setTransform(view.k, 0, 0, view.k, view.x, view.y);
      for (const one of links) {
        context.strokeStyle = near(one) ? "#c00" : "rgba(120,120,120,.4)";
        context.beginPath();
        context.moveTo(one.source.x, one.source.y);
        context.lineTo(one.target.x, one.target.y);
        context.stroke();
      }
      context.textAlign = "center";
      for (const {x, y, name} of nodes) {
        context.beginPath();
        context.arc(x, y, 5, 0, 7);
        context.fill();
        context.fillText(name, x, y + 16);
      }
    };
    draw = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(paint);
    };
    const found = (x: number, y: number) => simulation.find(view.invertX(x), view.invertY(y), 8);
    canvas
      .on("pointermove", (event: PointerEvent) => {
        const id = found(event.offsetX, event.offsetY)?.id ?? null;
        if (id !== lit) {
          lit = id;
          draw();
        }
      })
      .call(
        d3
          .drag()
          .subject(({x, y}: {x: number; y: number}) => found(x, y))
          .on("drag", ({subject, sourceEvent}: {subject: Node; sourceEvent: MouseEvent}) => {
            subject.x = view.invertX(sourceEvent.offsetX);
            subject.y = view.invertY(sourceEvent.offsetY);
            draw();
          }),
      )
      .call(
        d3.zoom().on("zoom", ({transform}: {transform: unknown}) => {
          view = transform;
          draw();
        }),
      );
  }
  draw();
  simulation.on("tick", () => draw());
  // A plain page would fit nothing; for the measure its middle is in the window anyway.
  window.__network = {
    ids: nodes.map(({id}) => id),
    ready: Promise.resolve(),
    settled: new Promise<void>((done) => simulation.on("end", () => done())),
    nodePosition: (id) => {
      const one = node.get(id)!;
      return [view.applyX(one.x), view.applyY(one.y)];
    },
    highlighted: () => lit,
  };
  (window as {stopLayout?: () => void}).stopLayout = () => simulation.stop();
}
