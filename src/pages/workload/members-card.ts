/** 成员单位名单: a list of members beside the plan, kept in this browser; findings as sentences with links. */
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
import {pageAddress} from "../shared/page-tools.js";
import type {WorkloadContext} from "./context.js";
import {cellsOf, decoded, MOST_BYTES} from "./table-file.js";

type Words = Messages<typeof membershipMessages>;
interface Kept {
  file: string;
  names: string[];
}

/** What went wrong with the last file; a good one empties it. */
let complaint: string[] = [];

const placeOf = (documentId: string) => `yaodian.members.${documentId}`;

function kept(documentId: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(placeOf(documentId)) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

export function membersCard(context: WorkloadContext, documentId: string): TemplateResult {
  const {language, loads, set} = context;
  const words = inLanguage(membershipMessages, language);
  const own = kept(documentId);
  const take = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file === undefined) return;
    complaint = await read(file, documentId, words, inLanguage(ownColumnMessages, language));
    set({});
  };
  const remove = () => {
    localStorage.removeItem(placeOf(documentId));
    complaint = [];
    set({});
  };
  return html`<section class="card members"><header><h2>${words.title}</h2></header>
    <p class="soft s">${words.note}</p>
    <p><label class="btn line file">${words.choose}<input type="file" accept=".csv,.xlsx,.yaml,.yml,text/csv" @change=${take}></label>
      ${own === null ? "" : html` <button type="button" class="btn" @click=${remove}>${words.remove}</button>`}</p>
    ${complaint.length === 0 ? "" : html`<div role="alert" class="notice"><p>${words.taken}</p><ul>${complaint.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>`}
    ${own === null ? "" : findings(own, membership(own.names, loads), words)}</section>`;
}

function findings(
  {file, names}: Kept,
  {idle, outside, busy}: ReturnType<typeof membership>,
  words: Words,
): TemplateResult {
  return html`<p>${words.file(file, names.length, busy)}</p><ul>
    <li>${idle.length === 0 ? words.idleNone : words.idle(idle)}</li>
    ${
      outside.length === 0
        ? html`<li>${words.outsideNone}</li>`
        : outside.map(
            ({unit, shares}) =>
              html`<li><a href=${pageAddress("unit", {id: unit.id})}>${words.outside(unit.name, shares.filter((share) => !share.viaGroup).length)}</a></li>`,
          )
    }</ul>`;
}

/** Reads and keeps a list, or says what is wrong with it; with a problem nothing is kept. */
async function read(
  file: File,
  documentId: string,
  words: Words,
  {tooLarge, unreadable}: Messages<typeof ownColumnMessages>,
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
  if (list.problems.length > 0) return list.problems.map((problem) => sentence(problem, words));
  localStorage.setItem(placeOf(documentId), JSON.stringify({file: file.name, names: list.names}));
  return [];
}

const sentence = (problem: MemberProblem, {problem: words}: Words): string =>
  problem.code === "empty"
    ? words.empty()
    : problem.code === "doubled"
      ? words.doubled(problem.found, problem.row)
      : words[problem.code](problem.found);
