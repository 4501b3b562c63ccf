/** Filters by what points are about: section, target group, activity, programme, role, duties of groups, plans. */
import {html, type TemplateResult} from "lit-html";
import type {DocumentRow} from "../../analytics/rows.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {sectionName} from "../shared/section-name.js";
import {type Choice, dropdown, removableChip} from "./choices.js";
import type {NetworkState, NetworkUrlState} from "./model/network-state.js";
import {type NetworkRows, type Role, TOPICS, type Topic, topicCounts} from "./model/point-filter.js";
import type {ViewModel} from "./model/view-model.js";

export interface FilterOptions {
  viewModel: ViewModel;
  state: NetworkUrlState;
  language: Language;
  /** All plans of the graph, and the page's own. */
  documents: readonly DocumentRow[];
  document: DocumentRow;
  change: (change: Partial<NetworkState>) => void;
}

export function moreFilters(options: FilterOptions): TemplateResult {
  const {viewModel, state, language, change} = options;
  const say = inLanguage(networkViewMessages, language);
  const {section, role, groups, also, versus, ...rest} = state.value;
  const {rows} = viewModel;
  const names = [section, ...TOPICS.map((topic) => rest[topic]), also.join(), versus];
  const anySet = names.some((name) => name !== "") || role !== "all" || groups;
  return html`<details class="more-filters" ?open=${anySet}><summary>${say.moreFilters}</summary><div class="controls">
    ${dropdown(say.section, section, [["", say.anySection], ...sectionChoices(rows)], (value) =>
      change({section: value, min: 0}),
    )}
    ${TOPICS.map((topic) =>
      dropdown(say[topic], rest[topic], [["", say.any], ...topicChoices(rows, topic)], (value) =>
        change({[topic]: value, min: 0}),
      ),
    )}
    ${dropdown<Role>(
      say.role,
      role,
      (["all", "lead", "rest"] as const).map((kind) => [kind, say.roles[kind]] as const),
      (value) => change({role: value, min: 0}),
    )}
    <label class="field check"><input type="checkbox" .checked=${groups}
      @change=${() => change({groups: !groups, min: 0})}> ${say.groups}</label>
    ${planChoices(options)}
  </div></details>`;
}

/** Plans that are counted together with this one, and one that it is compared with. */
function planChoices({state, language, documents, document, change}: FilterOptions): TemplateResult | "" {
  const say = inLanguage(networkViewMessages, language);
  const {also, versus} = state.value;
  const others = documents.filter(({id}) => id !== document.id);
  if (others.length === 0) return "";
  const choice = (row: DocumentRow): Choice<string> => [row.id, titleWithYear(row)];
  const toAdd = others.filter(({id}) => !also.includes(id));
  const chip = (id: string) => {
    const row = documents.find((one) => one.id === id);
    const remove = () => change({also: also.filter((other) => other !== id)});
    return row === undefined ? "" : removableChip(titleWithYear(row), remove, say.withoutPlan(row.title));
  };
  return html`${dropdown(say.documents, "", [["", say.addPlan], ...toAdd.map(choice)], (id) => {
    if (id !== "") change({also: [...also, id]});
  })}${also.map(chip)}${dropdown(say.versus, versus, [["", say.noVersus], ...others.map(choice)], (id) =>
    change({versus: id, min: 0}),
  )}`;
}

const titleWithYear = ({title, year}: DocumentRow) =>
  year !== null && !title.includes(String(year)) ? `${year} ${title}` : title;

/** Sections inside others are indented. */
const sectionChoices = ({sections}: NetworkRows): Choice<string>[] =>
  sections.map((section) => [section.id, `${"　".repeat(Math.max(0, section.level - 1))}${sectionName(section)}`]);

const topicChoices = (rows: NetworkRows, topic: Topic): Choice<string>[] =>
  topicCounts(rows, topic).map(({name, points}) => [name, `${name} ${points}`]);
