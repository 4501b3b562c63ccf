/** 成员单位名单: a list of members compared with the plan, kept in this browser; findings as sentences with links. */
import {html, type TemplateResult} from "lit-html";
import {
  type MemberList,
  type MemberProblem,
  membership,
  membersInTable,
  membersInYaml,
} from "../../analytics/membership.js";
import {inLanguage, type Messages} from "../../messages/language.js";
import {membershipMessages} from "../../messages/membership.js";
import {ownColumnMessages} from "../../messages/own-columns.js";
import {keep, readKept, removeKept} from "../shared/browser-store.js";
import {pageAddress} from "../shared/page-tools.js";
import type {WorkloadContext} from "./context.js";
import {fileInput} from "./file-input.js";
import {cellsOf, decoded, MOST_BYTES} from "./table-file.js";

type Words = Messages<typeof membershipMessages>;
interface KeptMembers {
  file: string;
  names: string[];
}

/** What was wrong with the last file; empty after a good one. */
let problems: string[] = [];

const storageKey = (documentId: string) => `yaodian.members.${documentId}`;

export function membersCard(context: WorkloadContext, documentId: string): TemplateResult {
  const {language, loads, set} = context;
  const words = inLanguage(membershipMessages, language);
  const kept = readKept(storageKey(documentId)) as KeptMembers | null;
  const take = async (file: File) => {
    problems = await readMembers(file, documentId, words, inLanguage(ownColumnMessages, language));
    set({});
  };
  const remove = () => {
    removeKept(storageKey(documentId));
    problems = [];
    set({});
  };
  return html`<section class="card members"><header><h2>${words.title}</h2></header>
    <p class="soft s">${words.note}</p>
    <p>${fileInput(words.choose, ".csv,.xlsx,.yaml,.yml,text/csv", take)}
      ${kept === null ? "" : html` <button type="button" class="btn" @click=${remove}>${words.remove}</button>`}</p>
    ${
      problems.length === 0
        ? ""
        : html`<div role="alert" class="notice"><p>${words.taken}</p>
            <ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`
    }
    ${kept === null ? "" : findings(kept, membership(kept.names, loads), words)}</section>`;
}

function findings(
  {file, names}: KeptMembers,
  {idle, outside, busy}: ReturnType<typeof membership>,
  words: Words,
): TemplateResult {
  const outsider = ({unit, shares}: (typeof outside)[number]) => {
    const own = shares.filter((share) => !share.viaGroup).length;
    return html`<li><a href=${pageAddress("unit", {id: unit.id})}>${words.outside(unit.name, own)}</a></li>`;
  };
  return html`<p>${words.file(file, names.length, busy)}</p><ul>
    <li>${idle.length === 0 ? words.idleNone : words.idle(idle)}</li>
    ${outside.length === 0 ? html`<li>${words.outsideNone}</li>` : outside.map(outsider)}</ul>`;
}

/** Reads and keeps a list; with a problem nothing is kept. @returns what is wrong with it, as sentences */
async function readMembers(
  file: File,
  documentId: string,
  words: Words,
  {tooLarge, unreadable, notKept}: Messages<typeof ownColumnMessages>,
): Promise<string[]> {
  if (file.size > MOST_BYTES) return [tooLarge((file.size / 1e6).toFixed(1))];
  let list: MemberList;
  try {
    list = /\.ya?ml$/i.test(file.name)
      ? membersInYaml((await import("yaml")).parse(decoded(await file.arrayBuffer())))
      : membersInTable(await cellsOf(file));
  } catch {
    return [unreadable(file.name)];
  }
  if (list.problems.length > 0) return list.problems.map((problem) => problemSentence(problem, words));
  const kept: KeptMembers = {file: file.name, names: list.names};
  return keep(storageKey(documentId), kept) ? [] : [notKept];
}

const problemSentence = (problem: MemberProblem, {problem: words}: Words): string =>
  problem.code === "empty"
    ? words.empty()
    : problem.code === "doubled"
      ? words.doubled(problem.found, problem.row)
      : words[problem.code](problem.found);
