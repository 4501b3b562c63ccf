/** What the page knows while it is open: its address, what is shown, what is pointed at, and how tables are sorted. */
import {generatedSize} from "./model/generated-network.js";
import type {Hovered} from "./model/links.js";
import {type NetworkState, type NetworkUrlState, networkState} from "./model/network-state.js";
import type {ViewModel} from "./model/view-model.js";
import type {Sorting} from "./tables/sorting.js";

export class PageState {
  readonly address: NetworkUrlState = networkState();
  /** Whether the address asks for a network generated for measuring, which needs no rows. */
  readonly isGenerated: boolean;
  /** What is shown; null until the rows are there. */
  viewModel: ViewModel | null = null;
  hovered: Hovered = null;
  /** On a narrow screen the card of what is pinned covers the page. */
  sheetExpanded = false;
  /** A drag draws a lasso. */
  lassoing = false;
  readonly sorting: {links: Sorting; units: Sorting} = {
    links: {column: 2, descending: true},
    units: {column: 5, descending: true},
  };
  /** Steps of the history that undo may go back. */
  private steps = 0;

  constructor() {
    const size = generatedSize(this.address.value.demo);
    this.isGenerated = size !== null && size !== "bad";
  }

  /** The parameters of the address. */
  get value(): NetworkState {
    return this.address.value;
  }

  /** Whether lines have a direction. */
  get directed(): boolean {
    const {viewModel} = this;
    return this.value.view === "leads" && viewModel?.planChange === null && viewModel.network.arcs.length > 0;
  }

  /** Renders the page anew. */
  readonly redraw = (): void => this.address.set({});

  /** Changes the address by one step, which Back and undo take back. */
  readonly change = (next: Partial<NetworkState>): void => {
    this.steps += 1;
    this.address.set(next, {push: true});
  };

  undo(): void {
    if (this.steps > 0) history.back();
    this.steps = Math.max(0, this.steps - 1);
  }

  redo(): void {
    history.forward();
    this.steps += 1;
  }

  /** Whether an id is of a unit, not of a point, a topic or an aggregate. */
  isUnit(id: string): boolean {
    return this.viewModel?.network.unit.has(id) ?? false;
  }
}
