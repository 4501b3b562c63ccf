/** Filters by what points are about: section, target group, activity, programme, role, group duties, plans. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage} from "../../messages/language.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {sectionName} from "../shared/section-name.js";
import type {ControlsOptions} from "./controls.js";
import {chooser} from "./filter-controls.js";
import {type NetworkRows, type Role, TOPICS, type Topic, topicCounts} from "./model/point-filter.js";

export function moreFilters(options: ControlsOptions): TemplateResult {
  const {sight, state, language, documents, document, change} = options;
  const say = inLanguage(networkViewMessages, language);
  const {section, role, groups, also, versus, ...rest} = state.value;
  const {rows} = sight;
  const set = [section, rest.target, rest.activity, rest.programme, also.join(), versus].filter(
    (value) => value !== "",
  );
  const open = set.length > 0 || role !== "all" || groups;
  const others = documents.filter(({id}) => id !== document.id);
  const title = ({title: own, year}: (typeof documents)[number]) =>
    year !== null && !own.includes(String(year)) ? `${year} ${own}` : own;
  return html`<details class="more-filters" ?open=${open}><summary>${say.moreFilters}</summary><div class="controls">
    ${chooser(say.section, section, [["", say.anySection], ...sectionChoices(rows)], (value) => change({section: value, min: 0}))}
    ${TOPICS.map((topic) => chooser(say[topic], rest[topic], [["", say.any], ...topicChoices(rows, topic)], (value) => change({[topic]: value, min: 0})))}
    ${chooser<Role>(
      say.role,
      role,
      (["all", "lead", "rest"] as const).map((kind) => [kind, say.roles[kind]] as const),
      (value) => change({role: value, min: 0}),
    )}
    <label class="field check"><input type="checkbox" .checked=${groups} @change=${() => change({groups: !groups, min: 0})}> ${say.groups}</label>
    ${
      others.length === 0
        ? ""
        : html`${chooser(
            say.documents,
            "",
            [
              ["", say.addPlan],
              ...others.filter(({id}) => !also.includes(id)).map((row) => [row.id, title(row)] as const),
            ],
            (id) => {
              if (id !== "") change({also: [...also, id]});
            },
          )}${also.map((id) => {
            const row = documents.find((one) => one.id === id);
            return row === undefined
              ? ""
              : html`<button type="button" class="chip removable" aria-label=${say.withoutPlan(row.title)} @click=${() => change({also: also.filter((other) => other !== id)})}>${title(row)} ×</button>`;
          })}${chooser(
            say.versus,
            versus,
            [["", say.noVersus], ...others.map((row) => [row.id, title(row)] as const)],
            (id) => change({versus: id, min: 0}),
          )}`
    }
  </div></details>`;
}

const sectionChoices = ({sections}: NetworkRows) =>
  sections.map(
    (section) => [section.id, `${"　".repeat(Math.max(0, section.level - 1))}${sectionName(section)}`] as const,
  );

const topicChoices = (rows: NetworkRows, topic: Topic) =>
  topicCounts(rows, topic).map(({name, points}) => [name, `${name} ${points}`] as const);
